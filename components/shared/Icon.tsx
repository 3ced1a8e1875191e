/** Drawn for this project on a 24-unit grid; strokes take the colour of the text. */
const paths = {
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  back: 'M11 6 5 12l6 6M5 12h9a5 5 0 0 1 0 10',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5 20 20',
  filter: 'M4 6h16M7 12h10M10.5 18h3',
  up: 'M6 14.5 12 8.5l6 6',
  down: 'M6 9.5l6 6 6-6',
  fold: 'M5 5v14M10 12h10M16 8l4 4-4 4',
  close: 'M6 6l12 12M18 6 6 18',
  highlight: 'M4 20h7M14.5 4.5l5 5-8.5 8.5H6v-5z',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M9 9h6M9 13h3',
  pin: 'M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11M12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  file: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  library: 'M5 4v16M9.5 4v16M14 4.5l5 15',
  help: 'M9 9.2a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M12 17.8v.2',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  skip: 'M4 6.5v11l8-5.5zM12 6.5v11l8-5.5zM20.5 6v12',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  edit: 'M5 19h3.5L19 8.5 15.5 5 5 15.5z',
  edges: 'M8 5H4.5v14H8M16 5h3.5v14H16M9 12h6M11 9.5 8.5 12l2.5 2.5M13 9.5l2.5 2.5-2.5 2.5',
  link: 'M10 14l4-4M8.5 11 6 13.5a3.2 3.2 0 0 0 4.5 4.5L13 15.5M15.5 13l2.5-2.5A3.2 3.2 0 0 0 13.5 6L11 8.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={name === 'play' ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={name === 'pause' ? 3 : 1.8}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
