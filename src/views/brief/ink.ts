/** How the parts of a brief look; the default leaves plain text. */
export interface Ink {
  readonly title: (text: string) => string
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
}

/** No colours. */
export const plain: Ink = { title: (text) => text, heading: (text) => text, faint: (text) => text }
