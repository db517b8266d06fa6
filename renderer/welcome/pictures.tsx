import type { ReactNode } from 'react'

/** The sign of the app: a year of covered weeks with a thin one and a gap. */
export function AppMark() {
  return (
    <svg width="56" height="56" viewBox="0 0 56 56" aria-hidden="true">
      <rect width="56" height="56" rx="12" fill="var(--raised)" stroke="var(--line)" />
      <path
        d="M10 12h10v9H10zM23 12h10v9H23zM10 24h10v9H10zM36 24h10v9H36zM23 36h10v9H23zM36 36h10v9H36z"
        fill="var(--covered)"
      />
      <path d="M36 12h10v9H36zM10 36h10v9H10z" fill="var(--thin)" />
      <path d="M23 24h10v9H23z" fill="var(--gap)" />
    </svg>
  )
}

/** A filled calendar. */
export function SamplePicture() {
  return (
    <Picture>
      <path d="M4 6.5h20v17H4zM4 11.5h20M9 3.5v5M19 3.5v5" />
      <path d="M9 15.5h.01M14 15.5h.01M19 15.5h.01M9 20h.01M19 20h.01" strokeWidth={2.6} />
    </Picture>
  )
}

/** A leaf with a plus. */
export function NewPicture() {
  return (
    <Picture>
      <path d="M6 3.5h10l6 6v15H6zM16 3.5v6h6M14 13.5v7M10.5 17h7" />
    </Picture>
  )
}

/** An open folder. */
export function OpenPicture() {
  return (
    <Picture>
      <path d="M4 22.5v-17h7l2.5 3H22V12M4 22.5 8 12h17l-4 10.5z" />
    </Picture>
  )
}

function Picture({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}
