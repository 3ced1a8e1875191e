export interface TaggedChapter {
  id: string;
  /** Seconds. */
  start: number;
  end: number;
  title?: string;
  url?: string;
}

export interface TagOptions {
  version?: 3 | 4;
  /** ID3's numbers: 0 ISO-8859-1, 1 UTF-16 with mark, 2 UTF-16BE, 3 UTF-8. */
  encoding?: 0 | 1 | 2 | 3;
  unsync?: boolean;
  /** Writes 2.4 frames with plain sizes, as iTunes did. */
  plainSizes?: boolean;
  extendedHeader?: boolean;
  /** A cover of so many bytes before the chapters. */
  cover?: number;
  tables?: { id: string; children: string[]; topLevel?: boolean }[];
}

/** An ID3v2 tag with chapters, as publishing tools put it before the first audio frame. */
export function id3Tag(chapters: readonly TaggedChapter[], options: TagOptions = {}): Uint8Array {
  const { version = 3, unsync = false, cover = 0, tables = [], extendedHeader } = options;
  const frames = [
    ...(cover ? [frame('APIC', Buffer.alloc(cover, 0xff), options)] : []),
    ...tables.map(({ id, children, topLevel = true }) => {
      const flags = Buffer.from([(topLevel ? 2 : 0) + 1, children.length]);
      const ids = children.map((child) => Buffer.from(`${child}\0`));
      return frame('CTOC', Buffer.concat([Buffer.from(`${id}\0`), flags, ...ids]), options);
    }),
    ...chapters.map((chapter) => frame('CHAP', chapterBody(chapter, options), options)),
  ];
  if (extendedHeader) {
    frames.unshift(
      Buffer.from(version === 3 ? [0, 0, 0, 6, 0, 0, 0, 0, 0, 0] : [0, 0, 0, 6, 1, 0]),
    );
  }
  const plain = Buffer.concat(frames);
  const body = unsync && version === 3 ? unsynchronise(plain) : plain;
  const flags = (unsync ? 0x80 : 0) + (extendedHeader ? 0x40 : 0);
  return Buffer.concat([
    Buffer.from('ID3'),
    Buffer.from([version, 0, flags]),
    synchsafe(body.length),
    body,
  ]);
}

function chapterBody({ id, start, end, title, url }: TaggedChapter, options: TagOptions): Buffer {
  const times = Buffer.alloc(16, 0xff);
  times.writeUInt32BE(Math.round(start * 1000), 0);
  times.writeUInt32BE(Math.round(end * 1000), 4);
  return Buffer.concat([
    Buffer.from(`${id}\0`),
    times,
    ...(title === undefined ? [] : [frame('TIT2', encoded(title, options), options)]),
    ...(url === undefined
      ? []
      : [
          frame(
            'WXXX',
            Buffer.concat([encoded('', options), terminator(options), Buffer.from(url, 'latin1')]),
            options,
          ),
        ]),
  ]);
}

function frame(id: string, content: Buffer, options: TagOptions): Buffer {
  const { version = 3, unsync = false, plainSizes } = options;
  const inner = unsync && version === 4;
  const body = inner ? unsynchronise(content) : content;
  const size = version === 3 || plainSizes ? Buffer.alloc(4) : synchsafe(body.length);
  if (version === 3 || plainSizes) size.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.from(id), size, Buffer.from([0, inner ? 2 : 0]), body]);
}

function encoded(text: string, { encoding = 3 }: TagOptions): Buffer {
  const kind = Buffer.from([encoding]);
  if (encoding === 0) return Buffer.concat([kind, Buffer.from(text, 'latin1')]);
  if (encoding === 3) return Buffer.concat([kind, Buffer.from(text)]);
  const little = Buffer.from(encoding === 1 ? `\uFEFF${text}` : text, 'utf16le');
  return Buffer.concat([kind, encoding === 1 ? little : little.swap16()]);
}

function terminator({ encoding = 3 }: TagOptions): Buffer {
  return Buffer.alloc(encoding === 1 || encoding === 2 ? 2 : 1);
}

function synchsafe(size: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (size >>> shift) & 0x7f));
}

function unsynchronise(bytes: Buffer): Buffer {
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}
