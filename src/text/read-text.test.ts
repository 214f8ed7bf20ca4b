import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report, TextDocument } from '../model.js'
import { readText } from './read-text.js'

const report = (text: string, title: string | null = null): Report => ({
  id: 'test',
  text,
  title,
  publisher: null,
  published: null,
  publishedBasis: null,
  language: 'en',
})

/** A character a reader sees: what has no width may stand between tokens like white space. */
const SEEN = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]/

/** First thing wrong with the spans, or null: a plain check, so that a million tokens do not mean a million expects. */
const broken = ({ sentences, paragraphs, tokens, reading }: TextDocument, text: string): string | null => {
  let at = 0
  let token = 0
  for (const s of sentences) {
    if (s.start !== at || s.first !== token || s.last <= s.first) return `sentence ${s.index} does not follow on`
    at = s.end
    token = s.last
  }
  if (sentences.length > 0 && (at !== text.length || token !== tokens.length)) return 'the sentences stop short'
  for (const p of paragraphs)
    if (p.start !== sentences[p.first]!.start || p.end !== sentences[p.last - 1]!.end) return `paragraph ${p.index}`
  let end = 0
  for (const [index, t] of tokens.entries()) {
    const s = sentences[t.sentence]!
    if (t.index !== index || t.start < end || t.end <= t.start) return `token ${index} is out of order`
    const meant = t.text.replace(/['’]/, '')
    const slice = reading.slice(t.start, t.end)
    if ((slice !== t.text && slice.toLowerCase() !== meant) || /\s/.test(t.text))
      return `token ${index} does not slice true`
    if (t.start < s.start || t.end > s.end || index < s.first || index >= s.last)
      return `token ${index} leaves its sentence`
    if (SEEN.test(text.slice(end, t.start))) return `characters before token ${index} are in no token`
    end = t.end
  }
  return SEEN.test(text.slice(end)) ? 'characters at the end are in no token' : null
}

const AWKWARD = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '(',
  ')',
  '[',
  ']',
  '.',
  '...',
  '…',
  '?',
  '!',
  ',',
  ';',
  ':',
  '-',
  '--',
  '—',
  '/',
  '@',
  '#',
  '$',
  '%',
  '&',
  '*',
  '_',
  '=',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\u200d',
  '\uFEFF',
  '\u0301',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍🚒',
  'قال',
  'нет',
  '哈',
  '。',
  '؟',
  'U.S.',
  'Gen.',
  'Inc.',
  'No.',
  'Oct.',
  'p.m.',
  'J.',
  'The',
  'said',
  'envoy',
  "n't",
  "'s",
  'I',
  'a',
  'http://',
  'www.',
  '.com',
  '4.2',
  '40,000',
  '7',
  '1.',
  '- ',
  '• ',
  'GAZA,',
  '(Reuters) -',
  'May 4',
]

describe('readText', () => {
  it('tiles any text, and every span slices true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(broken(readText(report(text)), text)).toBeNull()
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('tiles texts put together from awkward pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AWKWARD), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        expect(broken(readText(report(text)), text)).toBeNull()
      }),
      { seed: 11, numRuns: 3000 },
    )
  })

  it('keeps lone halves of surrogate pairs', () => {
    const text = 'a\ud83d b\ude00\ud83d\ude00.'
    expect(broken(readText(report(text)), text)).toBeNull()
  })

  it('keeps paragraphs in step over a line of invisible characters', () => {
    const text = 'One left.\n\n\u200b\n\nTwo came.'
    const { paragraphs } = readText(report(text))
    expect(paragraphs.map((p) => text.slice(p.start, p.end).trim())).toEqual(['One left.\n\n\u200b', 'Two came.'])
  })

  it('says that a text without words is empty', () => {
    const { notices, sentences } = readText(report(' \n '))
    expect(sentences).toEqual([])
    expect(notices.map((notice) => notice.id)).toEqual(['text-empty'])
  })

  it('leaves a report in another language unread, and says so', () => {
    const { tokens, sentences, notices } = readText({ ...report('Die Gespräche begannen am Montag.'), language: 'de' })
    expect([tokens, sentences]).toEqual([[], []])
    expect(notices.map(({ id }) => id)).toEqual(['text-language'])
  })

  it('says that damaged characters were seen, and where', () => {
    const [notice] = readText(report('Talks \ufffd failed.')).notices
    expect(notice).toMatchObject({ id: 'text-damaged', at: { start: 6, end: 7 } })
  })

  it('makes the dateline a sentence of its own', () => {
    const text = 'TALKS HALTED\n\nORLEN, May 4 (Marqent) - The envoy left. He gave no reason.'
    const { sentences, dateline } = readText(report(text))
    expect(sentences.map((s) => [s.kind, text.slice(s.start, s.end).trim()])).toEqual([
      ['headline', 'TALKS HALTED'],
      ['headline', 'ORLEN, May 4 (Marqent) -'],
      ['body', 'The envoy left.'],
      ['body', 'He gave no reason.'],
    ])
    expect(dateline?.publisher?.text).toBe('Marqent')
  })

  const news = new URL('../../../shared/bench/news/', import.meta.url)
  it.skipIf(!existsSync(news))(
    'reads every report of bench/news without a broken span (skipped where shared/ is absent)',
    () => {
      for (const name of readdirSync(news))
        for (const line of readFileSync(new URL(name, news), 'utf8').split('\n')) {
          if (line === '') continue
          const { id, text } = JSON.parse(line) as { id: string; text: string }
          const fault = broken(readText(report(text)), text)
          if (fault !== null) throw new Error(`${name} ${id}: ${fault}`)
        }
    },
  )
})
