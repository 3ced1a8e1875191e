/** Hands a text or a file to the browser to save. */
export function download(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser reads the blob some time after the click; nothing tells when it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
