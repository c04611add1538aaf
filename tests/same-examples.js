import fc from "fast-check";

/** The same examples at every run, so that a failure is met again; SEED=1 npx jest tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20140318) });
