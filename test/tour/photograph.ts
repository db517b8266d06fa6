/** Takes a picture of the window as it is, in each size. */
export type Photograph = (name: string) => Promise<void>
