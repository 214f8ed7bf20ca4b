import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** The tag that a form has where it first stands in a text. */
const tagOf = (form: string, text: string): string | undefined =>
  parseReport(makeReport(text)).tokens.find((word) => word.text === form)?.xpos

it.each([
  ['bombed', 'Syrian or Russian warplanes bombed aid trucks near Aleppo late on Monday.'],
  ['destroyed', 'Cross-border artillery fire by Turkish troops destroyed at least six weapon caches.'],
  ['clashed', 'Army units clashed with rebels near Tarle on Monday.'],
  ['called', 'Ghana and Togo yesterday called on the union to send aid.'],
  ['needed', 'Ghana conceded that its side needed to work on some things.'],
  ['advanced', 'The rebels advanced towards the capital.'],
])('%s with a subject of its own and no auxiliary is a past tense: %s', (form, text) => {
  expect(tagOf(form, text)).toBe('VBD')
})

it.each([
  ['killed', 'Nine killed in raids on Goma'],
  ['wounded', 'At least four farmers were killed and dozens wounded, some seriously, in Goma.'],
  ['expected', 'Coal fell on Monday, with oil expected to follow.'],
  ['taken', 'The aunt of Ana Belir, the writer taken hostage by rebels, spoke on Monday.'],
])('%s without a clause of its own stays a participle: %s', (form, text) => {
  expect(tagOf(form, text)).toBe('VBN')
})

it('what a copula says of somebody stays an adjective', () => {
  expect(tagOf('advanced', 'The plans are advanced.')).not.toBe('VBD')
})
