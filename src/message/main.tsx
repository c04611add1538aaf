/** Shows what its address says behind the hash, as plain text: the page of a small dialog. */
function showMessage(): void {
  const element = document.getElementById("message");
  if (element === null) throw new Error("the page has no #message");
  element.textContent = decodeURIComponent(location.hash.slice(1));
}

showMessage();
