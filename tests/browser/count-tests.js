/** Closes a run with one line that other programs can read. Jest wants a class. */
export default class CountTests {
  onRunComplete(_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest itself writes its summary to the error stream a moment later: this comes after it.
    process.on("exit", () => {
      console.log(`${numPassedTests} passed, ${failed} failed`);
    });
  }
}
