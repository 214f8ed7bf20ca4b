import { describe, expect, it } from 'vitest'
import { changes } from './changes.js'
import { traitsOf } from './kinds.js'
import type { ThreadedReport } from './model.js'
import { linksAmong, reported } from './testing/reported.js'

const told = (text: string, before: readonly ThreadedReport[] = []): readonly string[] => {
  const report = reported('after', '2026-03-05', 'Northern Wire', text)
  const found = changes([report].flatMap(traitsOf), before.flatMap(traitsOf), linksAmong([...before, report]))
  return found.map(({ kind, about, why }) => `${kind} ${about}: ${why}`)
}
const earlier = (text: string): ThreadedReport => reported('before', '2026-03-03', 'Northern Wire', text)

describe('what is told for the first time', () => {
  it('is a stand a party takes itself, where it took none', () => {
    const demand = 'Armenia demanded a ceasefire on Wednesday.'
    expect(told(demand).join()).toMatch(/new position: Not told before: "Armenia" on "ceasefire on Wednesday", demands/)
    expect(told(demand, [earlier('Armenia rejected a ceasefire on Monday.')]).join()).not.toContain('new position')
    expect(told('Armenia rejects a ceasefire, Azerbaijan said.').join()).not.toContain(
      'new position: Not told before: "Armenia"',
    )
  })

  it('is a count that goes on over days, where no count of it was told', () => {
    const since = 'Shelling has killed 11 people in the town of Belmora since Sunday, health officials said.'
    expect(told(since).filter((each) => each.startsWith('new figure'))).toEqual([
      'new figure: Not told before: a count of the killed at Belmora, since 2026-03-01.',
    ])
    expect(told(since.replace('since Sunday', 'since June 2024')).join()).not.toContain('new figure')
  })

  it('is a threat of a known day, without the place it speaks of', () => {
    expect(told('Armenia threatened on Wednesday to shell the town of Belmora.')).toContain(
      'new happening: Not told before: a threat, 2026-03-04.',
    )
  })
})

describe('what is not told for the first time', () => {
  it('is a meeting that is told as what became of its round, though both reports are new', () => {
    const reports = [
      reported(
        'before',
        '2026-03-03',
        'Northern Wire',
        'Armenia and Azerbaijan will hold talks in Geneva on Thursday.',
      ),
      reported('after', '2026-03-06', 'Northern Wire', 'Armenia and Azerbaijan held talks in Geneva on Thursday.'),
    ]
    const found = changes(reports.flatMap(traitsOf), [], linksAmong(reports)).map(({ kind, why }) => `${kind}: ${why}`)
    expect(found.filter((each) => each.startsWith('settled'))).toHaveLength(1)
    expect(found.join()).not.toMatch(/new: Not told before: a meeting[^,]*, 2026-03-05/)
  })

  it('is where it was, of a place that only stands in its sentence beside others', () => {
    const news = told('Shells killed two people on Wednesday, witnesses from Aleppo and Damascus said.').filter(
      (each) => each.startsWith('new happening'),
    )
    expect(news).toEqual(['new happening: Not told before: a use of force, 2026-03-04.'])
  })

  it('is what another word of its sentence tells of the same dead', () => {
    const news = told(
      'Raids that killed 30 civilians in the town of Belmora on Wednesday were carried out by the army, officials in Aleppo and Damascus said.',
    )
    expect(news.filter((each) => each.startsWith('new happening'))).toEqual([
      'new happening: Not told before: a use of force at Belmora, 2026-03-04.',
    ])
  })

  it('is a round held long before, or told as held in passing', () => {
    const rounds = (text: string): readonly string[] => told(text).filter((each) => each.startsWith('new round'))
    const held = 'Armenia and Azerbaijan held talks in Geneva'
    expect(rounds(`${held} on Wednesday.`)).toHaveLength(1)
    expect(rounds(`${held} on 3 January 2026.`)).toEqual([])
    const passing = 'Rain fell on the pass. '.repeat(6)
    expect(rounds(`${passing}${held}.`)).toEqual([])
    expect(rounds(`${held}. ${passing}`)).toHaveLength(1)
  })
})

describe('what is told of what was told before', () => {
  it('settles a seizure when it is told beside the release', () => {
    const taken = earlier('Gunmen abducted two drivers near the village of Belmora on Monday, police said.')
    const freed =
      'Two drivers who were abducted near the village of Belmora on Monday were freed on Wednesday, police said.'
    expect(told(freed, [taken])).toContain('settled happening: They were told as taken; they are now told as released.')
  })

  it('revises a proposal that is told in a changed version', () => {
    const put = earlier(
      'Norway presented a proposal for the exchange of prisoners to Armenia and Azerbaijan on Monday.',
    )
    const changed =
      'Norway sent both sides a revised version of its proposal for the exchange of prisoners on Wednesday.'
    expect(told(changed, [put]).join()).toContain('is told in a changed version')
  })

  it('is contradicted by a denial, and not again by who tells it after that', () => {
    const shelled = 'Artillery shelled the town of Belmora on Monday, residents said.'
    const denial = 'The army did not shell the town of Belmora on Monday, Colonel Arvo Tarn said.'
    expect(told(denial, [earlier(shelled)]).join()).toContain('contradicted happening')
    expect(told(shelled, [earlier(denial)]).join()).not.toContain('contradicted')
  })
})
