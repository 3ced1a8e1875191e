/** The cover: a snail on a line of writing. */
export function Snail() {
  return (
    <svg class="snail" viewBox="0 0 96 96" aria-hidden="true">
      <rect class="cover" width="96" height="96" rx="14" />
      <path class="line" d="M14 72h68M14 82h44" />
      <path
        class="body"
        d="M20 70c6 0 8-3 8-8M20 70h46c8 0 12-5 12-12V44c0-4-5-6-8-3s-3 8-3 12c0 6-3 9-8 9M71 40l-4-11M75 40l3-11"
      />
      <path class="shell" d="M46 62a19 19 0 1 1 19-19" />
      <path
        class="shell"
        d="M46 62a19 19 0 0 0 15-8M46 55a12 12 0 1 1 12-12c0 5-3 8-7 8a7 7 0 0 1-7-7c0-3 2-5 4-5"
      />
    </svg>
  );
}
