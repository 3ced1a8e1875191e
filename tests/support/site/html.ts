/** Text for an element or a quoted attribute, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** `HH:MM:SS`, or `M:SS` where short. */
export function clockMark(seconds: number, form: 'long' | 'short' = 'long'): string {
  const whole = Math.floor(seconds);
  const two = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (form === 'short') return `${minutes}:${two}`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}:${two}`;
}

export interface Document {
  title: string;
  style: string;
  /** Markup. */
  head?: string;
  body: string;
}

export function htmlDocument({ title, style, head = '', body }: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
