import { describe, expect, it } from 'vitest'
import type { ThreadedReport } from '../model.js'
import { linksAmong, reported, traitsIn } from '../testing/reported.js'

const LEAD = 'OSTRA (Northern Wire) — '
const day = (key: string, published: string, text: string): ThreadedReport =>
  reported(key, published, 'Northern Wire', `${LEAD}${text}`)

const TALKS = day(
  'talks',
  '2026-03-02',
  'Armenia and Azerbaijan will hold a new round of talks in Tbilisi on Friday, the Georgian government said on Monday.',
)

const said = (report: ThreadedReport): readonly string[] =>
  linksAmong([TALKS, report])
    .filter(({ kind }) => kind === 'attendance')
    .map(({ relation }) => relation)

describe('who goes to the place of a round that another report tells of', () => {
  it('comes to it, or stays away', () => {
    const going = day(
      'a',
      '2026-03-03',
      'The foreign minister said on Tuesday that Armenia would be in Tbilisi on Friday.',
    )
    expect(said(going)).toEqual(['comes'])
    const refusing = day(
      'b',
      '2026-03-04',
      'A spokesman said on Wednesday that Azerbaijan would not travel to Tbilisi.',
    )
    expect(said(refusing)).toEqual(['stays away'])
    const sending = day('c', '2026-03-04', 'The minister said Armenia would send a small team to Tbilisi on Friday.')
    expect(said(sending)).toEqual(['comes'])
  })

  it('is linked whichever report came first, with a sentence that says it is inferred', () => {
    const going = day(
      'a',
      '2026-03-03',
      'The foreign minister said on Tuesday that Armenia would be in Tbilisi on Friday.',
    )
    const [one, other] = [linksAmong([TALKS, going]), linksAmong([going, TALKS])]
    expect(one).toEqual(other)
    expect(one[0]?.why).toContain('Inferred: one report says that "Armenia" will be at Tbilisi')
  })

  it('is not where the days, the place or those who meet are others', () => {
    expect(said(day('a', '2026-03-03', 'The minister said Armenia would be in Tbilisi on March 20.'))).toEqual([])
    expect(said(day('b', '2026-03-03', 'The minister said Armenia would be in Yerevan on Friday.'))).toEqual([])
    expect(said(day('c', '2026-03-03', 'The minister said Norway would be in Tbilisi on Friday.'))).toEqual([])
  })

  it('is not where the saying, or anything before who goes, denies it, fears it or leaves it open', () => {
    for (const text of [
      'The envoy said he hoped that Armenia would be in Tbilisi on Friday.',
      'The minister denied that Armenia would be in Tbilisi on Friday.',
      'The minister did not say whether Armenia would be in Tbilisi on Friday.',
      "The minister didn't say that Armenia would be in Tbilisi on Friday.",
      'The minister rejected reports that Armenia would be in Tbilisi on Friday.',
      'The minister dismissed claims that Armenia would be in Tbilisi on Friday.',
      'The minister said it was false that Armenia would be in Tbilisi on Friday.',
      'The minister said there was no chance that Armenia would be in Tbilisi on Friday.',
      'The minister said he feared Armenia would be in Tbilisi on Friday.',
      'The minister said nothing to suggest that Armenia would be in Tbilisi on Friday.',
      'Nobody said that Armenia would be in Tbilisi on Friday.',
      'Officials who said Armenia would be in Tbilisi on Friday were wrong.',
      'If the minister said that Armenia would be in Tbilisi on Friday, he lied.',
      'It is not true, the minister said, that Armenia would be in Tbilisi on Friday.',
      'Not Armenia would be in Tbilisi on Friday, the minister said.',
    ])
      expect(said(day('a', '2026-03-03', text))).toEqual([])
  })

  it('is not where it is tied to a condition', () => {
    const tied = 'The minister said Armenia would be in Tbilisi on Friday if the guns were silent.'
    expect(said(day('a', '2026-03-03', tied))).toEqual([])
  })

  it('is told in other plain words too', () => {
    for (const text of [
      'Armenia will be in Tbilisi on Friday, the foreign minister said on Tuesday.',
      'On Tuesday the minister told Northern Radio that Armenia would be in Tbilisi on Friday.',
      'The acting foreign minister, Oskan Belir, said Armenia planned nothing else. He added that Armenia would go to Tbilisi on Friday.',
    ])
      expect(said(day('a', '2026-03-03', text))).toEqual(['comes'])
  })

  it('is told of each of those whom one statement tells of', () => {
    const both = day(
      'a',
      '2026-03-03',
      'The minister said that Armenia would be in Tbilisi on Friday and that Azerbaijan would not be in Tbilisi.',
    )
    const [link] = linksAmong([TALKS, both]).filter(({ kind }) => kind === 'attendance')
    expect(link?.relation).toBe('some come')
    expect(link?.why).toContain('"Armenia" will be at Tbilisi, and "Azerbaijan" will not be at Tbilisi')
  })

  it('is no journey where its own report tells of the talks', () => {
    const own = day(
      'a',
      '2026-03-03',
      'The minister said Armenia would go to Tbilisi for talks with Azerbaijan on Friday.',
    )
    expect(traitsIn(own, 'journey')).toEqual([])
  })
})
