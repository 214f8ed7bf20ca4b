/** A run of text, or one character that would act on what stands around it, by name. */
export type Shown = string | { readonly code: string; readonly name: string }

const NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'LRE left-to-right embedding',
  '\u202B': 'RLE right-to-left embedding',
  '\u202C': 'PDF pop directional formatting',
  '\u202D': 'LRO left-to-right override',
  '\u202E': 'RLO right-to-left override',
  '\u2066': 'LRI left-to-right isolate',
  '\u2067': 'RLI right-to-left isolate',
  '\u2068': 'FSI first strong isolate',
  '\u2069': 'PDI pop directional isolate',
  '\uFEFF': 'BOM byte order mark',
}

// Marks that turn the order of words around reach past what holds them, and other controls are shown by nothing at all: both are named
// instead. Joiners and the marks that show a letter's direction belong to the writing of several languages and stay.
const ACTING = /[^\P{Cc}\t\n\v\f\r]|[\u202A-\u202E\u2066-\u2069\uFEFF]/u
const ACTING_ALL = new RegExp(`(${ACTING.source})`, 'gu')

/** A text as it is shown: runs of it as they are, and each control character as its name. White space stays. */
export const plainText = (text: string): readonly Shown[] =>
  ACTING.test(text)
    ? text
        .split(ACTING_ALL)
        .filter((piece) => piece !== '')
        .map((piece) => (ACTING.test(piece) ? named(piece) : piece))
    : [text]

const named = (character: string): Shown => {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  return { code, name: NAMES[character] ?? code }
}
