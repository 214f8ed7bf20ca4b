import type { Dateline, Notice, Paragraph, Report, Sentence, TextDocument, Token } from '../model.js'
import { type Span, spanOf } from '../span.js'
import { isAside } from './asides.js'
import { creditEnd, findDateline } from './dateline.js'
import { inReadingCase } from './letter-case.js'
import { layOut } from './paragraphs.js'
import { type Range, splitSentences } from './sentences.js'
import { type Pieces, tokenize } from './tokenize.js'

/** First stage: paragraphs, sentences and tokens of a report, with offsets into its text exactly as given. */
export const readText = (report: Report): TextDocument => {
  if (report.language !== 'en') return unread(report)
  const text = inReadingCase(report.text)
  const { blocks, wrappedAt } = layOut(text)
  const pieces = tokenize(text)
  const dateline = asGiven(findDateline(text, blocks, report.published), report.text)
  const split = splitSentences(text, pieces, blocks, report.title)
  const ranges = cutCredits(text, cutDateline(split, pieces, dateline), pieces)
  const sentences = tile(text, pieces, ranges)
  return {
    report,
    reading: text,
    paragraphs: paragraphsOf(sentences),
    sentences,
    tokens: tokensOf(text, pieces, ranges),
    dateline,
    notices: [...noticesOf(report.text, pieces, wrappedAt), ...asidesLeftOut(report.text, sentences)],
  }
}

/** A report in another language is kept, not read: what English rules made of it would be garbage. */
const unread = (report: Report): TextDocument => ({
  report,
  reading: report.text,
  paragraphs: [],
  sentences: [],
  tokens: [],
  dateline: null,
  notices: [
    {
      stage: 'text',
      id: 'text-language',
      at: null,
      message: `The report is not in English (${report.language}); it is kept, and nothing was read from it.`,
    },
  ],
})

/** The dateline's spans in the report's own letters. */
const asGiven = (dateline: Dateline | null, given: string): Dateline | null => {
  const span = (s: Span | null): Span | null => s && spanOf(given, s.start, s.end)
  return (
    dateline && {
      span: spanOf(given, dateline.span.start, dateline.span.end),
      place: span(dateline.place),
      date: span(dateline.date),
      publisher: span(dateline.publisher),
    }
  )
}

/** The dateline is a sentence of its own, so that the first sentence of the story parses like any other. */
const cutDateline = (
  ranges: readonly Range[],
  { starts, ends }: Pieces,
  dateline: Dateline | null,
): readonly Range[] => {
  if (dateline === null) return ranges
  const { start, end } = dateline.span
  const opening = ranges.findIndex((range) => starts[range.first]! === start)
  if (opening < 0) return ranges
  // A stop inside the dateline ("Oct. 7.") may have cut it: take every range that begins in it.
  let closing = opening
  while (closing + 1 < ranges.length && starts[ranges[closing + 1]!.first]! < end) closing++
  const { first, paragraph, kind } = ranges[opening]!
  const { last } = ranges[closing]!
  let cut = first
  while (cut < last && ends[cut]! <= end) cut++
  const opened: Range = { first, last: cut, paragraph, kind: 'headline' }
  const rest: Range[] = cut < last ? [{ first: cut, last, paragraph, kind: kind === 'headline' ? 'body' : kind }] : []
  return [...ranges.slice(0, opening), opened, ...rest, ...ranges.slice(closing + 1)]
}

/** "HEADLINE. KHARTOUM (Reuters) The army left": where lines were joined, the credit that the story opens with is no part of its sentence. */
const cutCredits = (text: string, ranges: readonly Range[], { starts, ends }: Pieces): readonly Range[] =>
  ranges.flatMap((range) => {
    const { first, last, paragraph } = range
    const from = starts[first]!
    const length = creditEnd(text.slice(from, ends[last - 1]))
    if (length === 0) return [range]
    let cut = first
    while (cut < last && ends[cut]! <= from + length) cut++
    return cut === last
      ? [range]
      : [
          { first, last: cut, paragraph, kind: 'headline' as const },
          { ...range, first: cut },
        ]
  })

/** Each sentence begins where the one before ended: white space after a sentence is its own. */
const tile = (text: string, { starts }: Pieces, ranges: readonly Range[]): readonly Sentence[] =>
  ranges.map(({ first, last, paragraph, kind }, index) => {
    const start = index === 0 ? 0 : starts[first]!
    const end = index + 1 < ranges.length ? starts[ranges[index + 1]!.first]! : text.length
    return { index, start, end, first, last, paragraph, kind: isAside(text.slice(start, end)) ? 'aside' : kind }
  })

const paragraphsOf = (sentences: readonly Sentence[]): readonly Paragraph[] => {
  const paragraphs: { index: number; start: number; end: number; first: number; last: number }[] = []
  for (const sentence of sentences) {
    const open = paragraphs[sentence.paragraph]
    if (open === undefined) {
      const { paragraph: index, start, end } = sentence
      paragraphs.push({ index, start, end, first: sentence.index, last: sentence.index + 1 })
    } else {
      open.end = sentence.end
      open.last = sentence.index + 1
    }
  }
  return paragraphs
}

const tokensOf = (text: string, { starts, ends, meant }: Pieces, ranges: readonly Range[]): readonly Token[] => {
  const tokens: Token[] = []
  for (let sentence = 0; sentence < ranges.length; sentence++) {
    const { first, last } = ranges[sentence]!
    for (let index = first; index < last; index++) {
      const start = starts[index]!
      const end = ends[index]!
      tokens.push({ index, start, end, text: meant.get(index) ?? text.slice(start, end), sentence })
    }
  }
  return tokens
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STRANGE = /[\u0000-\u0008\u000e-\u001f\ufffd]/

const asidesLeftOut = (text: string, sentences: readonly Sentence[]): readonly Notice[] =>
  sentences
    .filter(({ kind }) => kind === 'aside')
    .map(({ start, end }) => ({
      stage: 'text',
      id: 'text-aside',
      at: spanOf(text, start, start + text.slice(start, end).trimEnd().length),
      message:
        "A line of the paper's own, as a call to read on, a credit or a notice of copyright: nothing in it is read.",
    }))

const noticesOf = (text: string, { starts }: Pieces, wrappedAt: number | null): readonly Notice[] => {
  const notices: Notice[] = []
  const add = (id: string, at: number | null, message: string): void => {
    notices.push({ stage: 'text', id, at: at === null ? null : spanOf(text, at, at + 1), message })
  }
  if (starts.length === 0) add('text-empty', null, 'The report has no words; nothing can be read from it.')
  if (wrappedAt !== null)
    add('text-wrapped', null, `Lines are broken at about column ${wrappedAt}; they were joined into paragraphs.`)
  const strange = text.search(STRANGE)
  if (strange >= 0)
    add('text-damaged', strange, 'The text holds control or replacement characters: it was probably decoded wrongly.')
  return notices
}
