/** Saves a text as a file of the person's device. */
export function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  Object.assign(document.createElement('a'), {href: url, download: name}).click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url));
}
