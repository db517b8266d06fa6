/** The outlines of the icons, on a grid of 16 × 16. */
const outlines = {
  calendar: 'M2.5 3.5h6v2.5h-6zM6.5 7.5h7V10h-7zM4 11.5h5V14H4zM12 3l1.2 1.3L12 5.6l-1.2-1.3z',
  insight: 'M2.5 13.5h11M4 11V8.5M7 11V5M10 11V7M13 11V3',
  history: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.8v2.4h2.4M8 5.2V8l2 1.4',
  publish: 'M2.5 8l11-5-4 10.5-2.3-4.2zM7.2 9.3 13.5 3',
  board: 'M2.5 3.5h3M2.5 8h3M2.5 12.5h3M7 3.5h4M9 8h4.5M7 12.5h2.5M11.5 12.5h2',
  year: 'M2.5 4.5h11v9h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3M5 9.5h1.5M8.5 9.5H10M5 11.5h1.5',
  people:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.8 13a4.2 4.2 0 0 1 8.4 0M10.5 7.9a2.3 2.3 0 0 0 0-4.5M11.6 9.9a4 4 0 0 1 2.6 3.1',
  import: 'M8 2.5v7M5 6.8l3 3 3-3M2.5 10.5v3h11v-3',
  export: 'M8 9.5v-7M5 5.2l3-3 3 3M2.5 10.5v3h11v-3',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  left: 'M9.5 4 5.5 8l4 4',
  right: 'M6.5 4l4 4-4 4',
  back: 'M13 8H3.5M7 4 3 8l4 4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  roles: 'M2.5 3.5h4v4h-4zM2.5 9.5h4v3h-4zM9 4.5h4.5M9 6.5h3M9 10h4.5M9 12h3',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
} as const

/** The name of an icon. */
export type IconName = keyof typeof outlines

/** A small line icon; what it stands for is said by the text or label beside it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  )
}
