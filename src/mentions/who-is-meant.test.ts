import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Whom the last mention written like this stands for. */
const meant = (text: string, words: string): string | null => {
  const { document } = read(makeReport(text, { published: '2026-05-20' }))
  const found = document.mentions.findLast(
    ({ first, last }) =>
      text.slice(document.tokens[first]!.start, document.tokens[last - 1]!.end).toLowerCase() === words,
  )
  return found?.actor == null ? null : document.actors[found.actor]!.name
}

describe('the country that is meant', () => {
  it('may be told of as a place alone', () => {
    const text = 'The war in Syria goes on. The White House decided to withdraw US troops from the country.'
    expect(meant(text, 'the country')).toBe('Syria')
  })

  it('is nobody called a secretary of state', () => {
    const text = 'The secretary of state, Mike Pompeo, spoke of Syria. He said the country was at war.'
    expect(meant(text, 'the country')).toBe('Syria')
  })

  it('has the regime of its leader', () => {
    const text =
      'Turkey sent envoys on Monday. Turkey said Bashar al-Assad’s regime had shelled the town. Turkey said the regime must stop.'
    expect(meant(text, 'the regime')).toBe('Syria')
  })

  it('is the one whose adjective stands before "government air strikes"', () => {
    expect(meant('Syrian government air strikes hit the town.', 'government')).toBe('Syria')
  })
})

describe('the group that is meant', () => {
  const text =
    'The Syrian Observatory for Human Rights, a British-based group, said on Monday that shells had hit the town. The Nusra Front, an armed group, denied it.'
  it('watches where it says something', () => {
    expect(meant(`${text} The group said two people died.`, 'the group')).not.toBeNull()
  })
  it('fights where something is done by it', () => {
    const told =
      'Hezbollah sent men to the town, said the Syrian Observatory for Human Rights, a British-based group. The raid on the group killed two men.'
    expect(meant(told, 'the group')).toBe('Hezbollah')
  })
})

describe('"they" and "he"', () => {
  it('are not a body that was "it" in the same breath', () => {
    const text = 'The Syrian army stepped up its attacks on their positions.'
    expect(meant(text, 'their')).toBeNull()
  })

  it('are whom the body tells of', () => {
    const text = 'SANA said 24 people were killed as they left the town.'
    expect(meant(text, 'they')).not.toBe('Syrian Arab News Agency')
  })

  it('are who is told to say it', () => {
    const text = 'Talim Barad met a trader from the town. A trader who says he saw the raid spoke to the court.'
    expect(meant(text, 'he')).not.toBe('Talim Barad')
  })

  it('are who speaks in the speech that comes first', () => {
    const text = 'Talim Barad left on Sunday. In his speech, Orvan Kessid said the road was open.'
    expect(meant(text, 'his')).toBe('Orvan Kessid')
  })
})

describe('a surname alone', () => {
  it('goes on standing for whom it has stood for', () => {
    const text =
      'Talim Barad was freed on Monday. Barad had been held for a year. Barad was ill. His father, Orvan Barad, met him. Barad left on Sunday.'
    expect(meant(text, 'barad')).toBe('Talim Barad')
  })
})

describe('a body called by the noun of its name', () => {
  it('is meant in small letters too', () => {
    const text = 'The Kelmar Observatory for Human Rights reported a raid. Nobody was hurt, the observatory said.'
    expect(meant(text, 'the observatory')).toBe('Kelmar Observatory for Human Rights')
  })
})

describe('"it" behind words of somebody\'s own', () => {
  it.each([
    ["Russia condemned Ghana's announcement that it had attacked a convoy.", 'Ghana'],
    ['Ghana welcomed a US pledge that it would leave.', 'United States'],
    ["Ghana denied Chad's claim that it had attacked a convoy.", 'Ghana'],
    ["Ghana denied Chad's announcement that it had attacked a convoy.", 'Ghana'],
  ])('%s', (text, who) => {
    expect(meant(text, 'it')).toBe(who)
  })
})
