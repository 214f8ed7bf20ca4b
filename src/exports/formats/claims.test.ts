import { describe, expect, it } from 'vitest'
import { LONGEST_QUOTE } from '../../store/exported-fields.js'
import { withStore } from '../../store/testing/with-store.js'
import { darvela } from '../testing/series.js'
import { written } from '../testing/written.js'

interface Claim {
  readonly '@type': string
  readonly '@id': string
  readonly text: string
  readonly description: string
  readonly author?: readonly { readonly '@type': string; readonly name: string }[]
  readonly appearance: Readonly<Record<string, unknown>>
}

const claimsOf = (text: string): readonly Claim[] => (JSON.parse(text) as { '@graph': readonly Claim[] })['@graph']

describe('schema.org Claim', () => {
  it('has each statement of the series with its report, and rates none', () =>
    withStore(
      async (store) => {
        const { text, about } = await written(store, 'claims')
        const claims = claimsOf(text)
        expect(claims).toHaveLength(about.records)
        expect(text).not.toMatch(/ClaimReview|[rR]ating/)
        expect(new Set(claims.map((claim) => claim['@id'])).size).toBe(claims.length)
        for (const claim of claims) {
          expect(claim['@type']).toBe('Claim')
          expect(claim.text.length).toBeLessThanOrEqual(LONGEST_QUOTE + 20)
          expect(claim.description).toMatch(
            /^According to .*Told as \w+\..* Read by rules; not reviewed by a person\.$/,
          )
          expect(claim.appearance).toMatchObject({ '@type': 'CreativeWork', publisher: { '@type': 'Organization' } })
          expect(claim.appearance.datePublished).toMatch(/^2026-05-\d\d$/)
        }
        const authors = claims.flatMap(({ author }) => author ?? [])
        expect(authors).toContainEqual({ '@type': 'Organization', name: 'Darvela' })
        expect(authors).toContainEqual({ '@type': 'Person', name: 'Osrin Valdecq' })
      },
      darvela().slice(0, 6),
    ))

  it('gives nobody’s name to a source without one', () =>
    withStore(
      async (store) => {
        const claims = claimsOf((await written(store, 'claims')).text)
        const unnamed = claims.find(({ text }) => text.includes('stalled'))!
        expect(unnamed.author).toBeUndefined()
        expect(unnamed.description).not.toContain('Velm')
        expect(claims.find(({ text }) => text.includes('resume'))!.author).toEqual([
          { '@type': 'Person', name: 'Ana Velm' },
        ])
        expect(unnamed.appearance.url).toBe('https://wire.example/7')
      },
      [
        {
          publisher: 'Valley Wire',
          published: '2026-05-05',
          address: 'https://wire.example/7',
          text: 'Talks would resume on Friday, the mediator Ana Velm said. An official who asked not to be named said the talks had stalled.',
        },
      ],
    ))
})
