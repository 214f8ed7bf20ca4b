import { describe, expect, it } from 'vitest'
import { reported, traitsIn } from '../testing/reported.js'

/** Pairs of the words that tell one happening twice in a report of Tuesday, 3 March. */
const twice = (text: string): readonly string[] => {
  const report = reported('r', '2026-03-03', 'Post', text)
  const words = (id: string) => report.record.events.find((event) => event.id === id)?.trigger.text
  return traitsIn(report, 'happening').flatMap(({ id, sameAs }) =>
    sameAs === null ? [] : [`${words(id)} = ${words(sameAs)}`],
  )
}

describe('happenings that a report tells twice', () => {
  it('are told by what was done and by what became of people in one sentence', () => {
    expect(
      twice(
        'Six soldiers were killed and two are missing after a convoy was attacked at the village of Belmora on Monday.',
      ),
    ).toEqual(['was attacked = were killed'])
  })

  it('are two where a sentence tells what was done meanwhile', () => {
    expect(
      twice('Raids on the village of Belmora killed 15 people on Monday, while troops attacked the town of Dray.'),
    ).toEqual([])
    expect(
      twice('Just days after an attack on the village of Belmora six people were killed there on Monday.'),
    ).toEqual([])
  })

  it('are told in short by a headline that places a deed where the text tells of one', () => {
    const AT = 'Gunmen fired on an army column at the village of Belmora on Monday.'
    expect(twice(`Ambush on army column leaves burned trucks at the village of Belmora\n\n${AT}`)).toEqual([
      'Ambush = fired',
    ])
    expect(twice(`Ambush on army column leaves burned trucks at the village of Dray\n\n${AT}`)).toEqual([])
    expect(
      twice(
        `Ambush on army column leaves burned trucks at the village of Belmora\n\n${AT} Rebels abducted a farmer. On Sunday shells hit Belmora.`,
      ),
    ).not.toContain('Ambush = hit')
  })

  it('go on with the wounded behind the dead', () => {
    const DEAD = 'Shells killed five people in the market at the village of Belmora on Monday, doctors said.'
    expect(twice(`${DEAD} Another 31 people were wounded.`)).toContain('were wounded = killed')
    expect(twice(`${DEAD} A raid on the village of Dray wounded 31 people.`)).toEqual([])
  })

  it('go on with the missiles told of, but not with another one', () => {
    const HIT = 'Five people were hurt when shells struck the market in the village of Belmora on Monday.'
    expect(twice(`${HIT} "I lay down," a dealer said. Three shells landed within a minute, he said.`)).toContain(
      'landed = struck',
    )
    expect(twice(`${HIT} Another three shells landed later.`)).toEqual([])
    expect(twice(`${HIT} Shells landed in the village of Dray.`)).toEqual([])
  })

  it('are two where others did it, at another time or at another site', () => {
    const HIT = 'Shells struck the market in the village of Belmora on Monday.'
    const DEAD = 'Shells killed five people in the market at the village of Belmora on Monday.'
    for (const text of [
      'Rebels fired shells at the village of Belmora on Monday. The army fired shells at the rebels.',
      `${HIT} Last year shells fell on the school.`,
      `${HIT} Shells had fallen there a year earlier.`,
      `${HIT} Shells fell on a school.`,
      `${DEAD} Rebels wounded 31 people at a school.`,
      `${DEAD} Rebels wounded 31 people.`,
    ])
      expect(twice(text), text).toEqual([])
  })

  it('go on with the fire that is returned', () => {
    expect(
      twice('Gunmen attacked a convoy at the village of Belmora on Monday. The soldiers had returned fire, he said.'),
    ).toContain('had returned fire = attacked')
  })

  it('are told by the headline in short', () => {
    expect(
      twice(
        'MINE KILLS EIGHT SOLDIERS\n\nDUNMERE, March 3 (Post) - Eight soldiers were killed on Monday when they drove over a mine near Belmora.',
      ),
    ).toHaveLength(1)
    expect(
      twice(
        'MILITIA HOLDS TALKS\n\nOSLO, March 3 (Post) - The militia freed six men on Monday. Norway and Sweden met in Oslo on Monday.',
      ),
    ).toEqual([])
  })
})
