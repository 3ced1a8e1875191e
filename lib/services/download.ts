/** Hands a text to the browser as a file to save. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser reads the blob some time after the click; nothing tells when it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
