import { create } from 'zustand'

/** A page that is written and not saved yet. */
export interface PageDraft {
  readonly text: string
  /** What the page said when the writing began. */
  readonly from: string
}

/** What is written and not saved, by role id; kept while other things are looked at. */
export const usePageDrafts = create<Readonly<Record<string, PageDraft>>>(() => ({}))

/** Keeps what is written for a role's page. */
export function keepPage(roleId: string, draft: PageDraft): void {
  usePageDrafts.setState({ [roleId]: draft })
}

/** Forgets what is written for a role's page. */
export function dropPage(roleId: string): void {
  usePageDrafts.setState(({ [roleId]: _dropped, ...others }) => others, true)
}
