import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'
import { isAside } from './asides.js'

describe('an aside of the paper', () => {
  it.each([
    'Read more: Army shells town',
    'Also read: Envoy leaves Orlen',
    '(Reporting by Ann Fleming in Orlen; Editing by Jo Marsh)',
    'Photo: Ann Fleming/Basin Wire',
    '© 2026 Basin Wire.',
    'Basin Wire. All rights reserved.',
    'Sign up to our newsletter about Iraq’s attack on Turkey.',
  ])('is %s', (sentence) => expect(isAside(sentence)).toBe(true))

  it.each([
    'Reporting by the broadcaster found that ten people were killed.',
    'Written by two judges, the report says the army fired first.',
    'The reader of the statement was the envoy.',
    'A photo showed a burned truck.',
  ])('is not %s', (sentence) => expect(isAside(sentence)).toBe(false))

  it('is kept in the text, and nothing in it is read', () => {
    const { record } = read(
      makeReport(
        'Iraq attacked a post on Monday, Turkey said.\n\nRead more: Chad attacks Mali, Niger says\n\n(Reporting by Ann Fleming)',
        { published: '2026-05-06' },
      ),
    )
    expect(record.sentences.map(({ kind }) => kind)).toEqual(['body', 'aside', 'aside'])
    expect(record.actors.map(({ name }) => name).sort()).toEqual(['Iraq', 'Turkey'])
    expect(record.events).toHaveLength(1)
    expect(record.notices.filter(({ id }) => id === 'text-aside').map(({ at }) => at?.text)).toEqual([
      'Read more: Chad attacks Mali, Niger says',
      '(Reporting by Ann Fleming)',
    ])
  })
})
