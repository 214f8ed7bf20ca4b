/** A stretch of words, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** Marks around what was looked for: control characters that no report is shown with. */
export const HIT_MARKS = ['\u0002', '\u0003'] as const

/** An excerpt whose hits stand between those marks, as pieces in order; a mark without its other half is passed over. */
export const excerptPieces = (excerpt: string): readonly Piece[] => {
  const [opens, closes] = HIT_MARKS
  const pieces: Piece[] = []
  let hit = false
  let text = ''
  const end = (): void => {
    if (text !== '') pieces.push({ text, hit })
    text = ''
  }
  for (const character of excerpt) {
    if (character !== opens && character !== closes) text += character
    else if ((character === opens) !== hit) {
      end()
      hit = character === opens
    }
  }
  end()
  return pieces
}
