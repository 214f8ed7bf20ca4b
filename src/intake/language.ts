/** Characters of a piece that is judged alone, pieces judged of a text, and words under which nothing can be said. */
const PIECE = 400
const PIECES = 8
const FEWEST_WORDS = 12

type Detector = typeof import('eld/extrasmall')['eld']

let detector: Promise<Detector> | null = null

// A megabyte of language data: loaded when the first text is judged, not when the program starts.
const loaded = (): Promise<Detector> => {
  detector ??= import('eld/extrasmall').then((module) => module.eld)
  return detector
}

/**
 * The language of a text as an ISO 639-1 code, or 'und' where it is too short or cannot be told. The text is judged piece by
 * piece: one with a third of its pieces in English is English, for a report with long foreign quotations is still to be read.
 */
export const languageOf = async (text: string): Promise<string> => {
  const eld = await loaded()
  const pieces = piecesOf(text).filter((piece) => !tooShort(piece))
  const votes = new Map<string, number>()
  let judged = 0
  for (const piece of pieces) {
    const result = eld.detect(piece)
    if (result.language === '' || !result.isReliable()) continue
    judged++
    votes.set(result.language, (votes.get(result.language) ?? 0) + 1)
    if ((votes.get('en') ?? 0) * 3 >= pieces.length) return 'en'
  }
  if (judged === 0) return 'und'
  if ((votes.get('en') ?? 0) * 3 >= judged) return 'en'
  const [language, count] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))
  return count * 2 > judged ? language : 'und'
}

/** Pieces spread evenly over the text, the whole of it when it is short. */
const piecesOf = (text: string): readonly string[] => {
  if (text.length <= 2 * PIECE) return [text]
  const count = Math.min(PIECES, Math.floor(text.length / PIECE))
  const step = (text.length - PIECE) / (count - 1)
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor(index * step)
    return text.slice(from, from + PIECE)
  })
}

// Scripts without spaces between words write some twelve words in twenty-four characters.
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu

const tooShort = (piece: string): boolean =>
  piece.trim().split(/\s+/).length < FEWEST_WORDS && (piece.match(WITHOUT_SPACES)?.length ?? 0) < 2 * FEWEST_WORDS
