import { describe, expect, it } from 'vitest'
import type { MentionedDocument } from '../model.js'
import { formsOf, withAnalysis } from '../parse/document.js'
import { lemmatize } from '../parse/lemma.js'
import { loadParser } from '../parse/parse.js'
import { readText } from '../text/read-text.js'
import { findMentions } from './mentions.js'
import { findNames } from './names.js'

const parser = loadParser()

const parsed = (text: string, published: string | null = null) => {
  const publishedBasis = published === null ? null : ('given' as const)
  const doc = readText({ id: 'test', text, title: null, publisher: null, published, publishedBasis, language: 'en' })
  return withAnalysis(doc, parser.parseTokens(formsOf(doc)), lemmatize)
}
const read = (text: string, published: string | null = null): MentionedDocument => findMentions(parsed(text, published))

const words = (doc: MentionedDocument, first: number, last: number): string =>
  doc.report.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end)

/** Mentions of the actor with this name, as written. */
const of = (doc: MentionedDocument, name: string): string[] => {
  const actor = doc.actors.find((a) => a.name === name)
  return (actor?.mentions ?? []).map((id) => words(doc, doc.mentions[id]!.first, doc.mentions[id]!.last))
}
const actor = (doc: MentionedDocument, name: string) => {
  const found = doc.actors.find((a) => a.name === name)
  expect(found, `${name} among ${doc.actors.map((a) => a.name).join(', ')}`).toBeDefined()
  return found!
}
const idOf = (doc: MentionedDocument, name: string) => actor(doc, name).id

const names = (text: string): string[] => {
  const doc = parsed(text)
  return findNames(doc).names.map(
    (n) => `${doc.report.text.slice(doc.tokens[n.first]!.start, doc.tokens[n.last - 1]!.end)} ${n.type}`,
  )
}

describe('names without a lexicon', () => {
  it.each([
    ['Foreign Minister Osrin Valdecq met reporters.', 'Osrin Valdecq person'],
    ['Residents of Vesh Tamor heard shelling.', 'Vesh Tamor place'],
    ['The Ministry of Water and Works denied it.', 'Ministry of Water and Works organisation'],
    ['The talks were held near Brantel Lake on Monday.', 'Brantel Lake place'],
    ['He signed the Ostremin Accord in May.', 'Ostremin Accord other'],
    ['Velda Marrin, 41, lost her house.', 'Velda Marrin person'],
    ['Forces of the government of Quorvia withdrew.', 'Quorvia place'],
  ])('%s', (text, expected) => expect(names(text)).toContain(expected))

  it('takes nothing but known names from headlines in capitals', () => {
    expect(names('TALKS COLLAPSE AS BOTH SIDES WALK OUT\n\nThe talks ended on Monday without a word.')).toEqual([])
    expect(names('Envoy Says Peace Talks To Resume Next Week\n\nThe envoy spoke on Monday.')).toEqual([])
  })

  it('finds in a headline what the body names', () => {
    expect(names('VALDECQ WARNS OF WAR\n\nThe foreign minister, Osrin Valdecq, warned of war on Monday.')).toContain(
      'VALDECQ person',
    )
  })

  it('takes each of a row of names that says something for a speaker', () => {
    expect(names('Varrin, Oskel and Tamsin agreed to meet again.')).toEqual([
      'Varrin person',
      'Oskel person',
      'Tamsin person',
    ])
  })

  it('knows an invented adjective by its place', () => {
    const found = names('Meridova will host the talks. A Meridovan official said so, and Meridova confirmed it.')
    expect(found).toContain('Meridova place')
    expect(found).toContain('Meridovan people')
  })

  it('takes a capital at the start of a sentence for a name when the report uses it as one', () => {
    const found = names('The envoy, Ann Fleming, arrived late. Fleming nearly left at once. Nearly all stayed.')
    expect(found).toContain('Fleming person')
    expect(found.filter((name) => name.startsWith('Nearly'))).toEqual([])
  })

  it('opens a short form with its particle', () => {
    expect(names('The plan was announced by bin Qasrami in 2017.')).toContain('bin Qasrami person')
    expect(names('Khalid bin Qasrami announced the plan.')).toContain('Khalid bin Qasrami person')
  })

  it('reads a list of names as a list, not as a headline', () => {
    const found = names(
      'The delegation met on Monday.\n\nSecurity - Osrin Valdecq, Velda Marrin (Meridova), Ann Fleming.',
    )
    expect(found).toEqual(expect.arrayContaining(['Osrin Valdecq person', 'Velda Marrin person', 'Ann Fleming person']))
  })

  it('keeps ordinary words at the start of a sentence out', () => {
    expect(names('Meanwhile the talks went on. Shelling continued. Senior officials left.')).toEqual([])
  })
})

describe('signs of a place in local news', () => {
  const placesOf = (text: string): string[] => {
    const doc = parsed(text)
    return findNames(doc)
      .names.filter(({ type }) => type === 'place')
      .map(({ first, last }) => words(doc as MentionedDocument, first, last))
  }

  it.each([
    ['TORRINGTON -- The mayor opened the bridge. Torrington closed it again.', ['TORRINGTON', 'Torrington']],
    ['The dead were Ann Lee, 41, of Qormis, and her son.', ['Qormis']],
    ['A Brownsboro woman was hurt.', ['Brownsboro']],
    ['Grand Ledge police closed the road.', ['Grand Ledge']],
  ])('%s', (text, places) => {
    expect(placesOf(text)).toEqual(places)
  })

  it.each([
    'It met. NATO -- the alliance -- declined.',
    'Mr Lee, 41, of the Kestrel Brigades, declined.',
    'The Kestrel-based plan failed.',
  ])('are none in %s', (text) => {
    expect(placesOf(text)).toEqual([])
  })
})

describe('actors', () => {
  it('takes titles and appositives into the mention of a name', () => {
    const doc = read(
      'Senior Hamas official Sami Abu Zuhri spoke. Amos Hochstein, a senior adviser to U.S. President Joe Biden, left.',
    )
    expect(of(doc, 'Sami Abu Zuhri')).toEqual(['Senior Hamas official Sami Abu Zuhri'])
    expect(actor(doc, 'Sami Abu Zuhri').partOf).toBe(idOf(doc, 'Hamas'))
    expect(of(doc, 'Amos Hochstein')).toEqual(['Amos Hochstein, a senior adviser to U.S. President Joe Biden'])
  })

  it('keeps a state and its government together, its forces and ministries apart', () => {
    const doc = read(
      'Israel said it would reply. The Israeli government met. Israeli troops advanced, and the Israeli army confirmed it.',
    )
    expect(of(doc, 'Israel')).toEqual(expect.arrayContaining(['Israel', 'it', 'The Israeli government']))
    expect(of(doc, 'Israeli forces')).toEqual(['Israeli troops', 'the Israeli army'])
    expect(actor(doc, 'Israeli forces').partOf).toBe(idOf(doc, 'Israel'))
  })

  it('hears a capital that acts as its state, and not one where something happens', () => {
    const doc = read('Moscow rejected the plan. Shells fell in Kyiv.')
    expect(of(doc, 'Russia')).toEqual(['Moscow'])
    expect(doc.actors.some((a) => a.country === 'UKR')).toBe(false)
  })

  it('keeps the unnamed unnamed', () => {
    const doc = read('Three senior Iranian officials said so. Residents of Khan Younis fled.')
    const officials = actor(doc, 'Three senior Iranian officials')
    expect(officials).toMatchObject({ anonymous: true, country: 'IRN', speaksFor: idOf(doc, 'Iran') })
    expect(actor(doc, 'Residents of Khan Younis')).toMatchObject({ anonymous: true, kind: 'population' })
  })

  it('chooses an office by the day of the report', () => {
    const text = 'The French president said he would attend.'
    const then = read(text, '2013-05-01')
    expect(of(then, 'French president')).toEqual(['The French president', 'he'])
    expect(actor(then, 'French president').aliases).toContain('Francois Hollande')
    expect(actor(read(text, '2021-05-01'), 'French president').aliases).toContain('Emmanuel Macron')
    expect(read(text).actors.some((a) => a.entry !== null && a.kind === 'person')).toBe(false)
  })

  it('finds the counterpart in office', () => {
    const doc = read('The French president met his Brazilian counterpart in Lisbon.', '2020-05-01')
    expect(actor(doc, 'Brazil president').aliases).toContain('Jair Bolsonaro')
  })

  it('links an abbreviation to the name it was introduced with', () => {
    const doc = read('The Torvane People’s Movement (TPM) declined. The TPM gave no reason.')
    expect(of(doc, 'Torvane People’s Movement')).toHaveLength(3)
  })

  it.each([
    [
      'Angela Brunn Merkel, a grocer, spoke on Monday in Berlin. Merkel said the shop would close.',
      'Angela Brunn Merkel',
      ['Angela Brunn Merkel, a grocer', 'Merkel'],
    ],
    [
      'Antonio Brunn dos Santos spoke. Dos Santos left.',
      'Antonio Brunn dos Santos',
      ['Antonio Brunn dos Santos', 'Dos Santos'],
    ],
    ['Merkel said the shop would close.', 'Merkel', ['Merkel']],
    ['Merkel told the German parliament that talks would go on.', 'Angela Merkel', ['Merkel']],
    ['Chancellor Merkel said talks would go on.', 'Angela Merkel', ['Chancellor Merkel']],
    [
      'Ilse Merkel, a sister, spoke in Berlin. Chancellor Merkel left. Merkel said no.',
      'Ilse Merkel',
      ['Ilse Merkel, a sister'],
    ],
    ['Petro said talks would go on.', 'Gustavo Petro', ['Petro']],
  ])(
    'lets an introduction go before a listed surname, and doubts one that nothing speaks for: %s',
    (text, name, expected) => expect(of(read(text, '2024-08-14'), name)).toEqual(expected),
  )

  it.each([
    ['The Belmora Liberation Front (BLF) left. The BLF gave no reason.', 'Belmora Liberation Front', 3],
    ['The Baluch Liberation Front (BLF) left. The BLF gave no reason.', 'Balochistan Liberation Front', 3],
    ['The BLF gave no reason.', 'Balochistan Liberation Front', 1],
    ['The border land fund (BLF) grew. Officials said the BLF would be paid out.', 'Balochistan Liberation Front', 0],
    ['SANA reported the strike.', 'SANA', 1],
  ])('keeps to the words a report gives an abbreviation: %s', (text, name, times) =>
    expect(of(read(text), name)).toHaveLength(times),
  )

  it('takes no state for an actor of its language', () => {
    expect(read('The Spanish language is taught there.').actors).toEqual([])
    expect(actor(read('The Spanish envoy left.'), 'Spain').country).toBe('ESP')
  })

  it('gives no two actors one name', () => {
    const doc = read('A soldier died. A soldier fled. Two officials spoke. Two officials wept.')
    const shown = doc.actors.map((a) => a.name)
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('leaves every actor with a rule and a step in plain words', () => {
    for (const a of read('Hamas said it would go. The Kestrel Brigades, an armed group, declined. Residents fled.')
      .actors) {
      expect(a.made.rule).not.toBe('')
      for (const step of a.made.steps) expect(step.says).toMatch(/\.$/)
      expect(a.made.steps.length).toBeGreaterThan(0)
    }
  })
})

describe('coreference', () => {
  it.each([
    ['Hamas said it would not attend.', 'Hamas', ['Hamas', 'it']],
    ['Najib Mikati met Nabih Berri. Mikati said he was hopeful.', 'Najib Mikati', ['Najib Mikati', 'Mikati', 'he']],
    [
      'The Kestrel Brigades, an armed group, declined. The group gave no reason.',
      'Kestrel Brigades',
      ['The Kestrel Brigades, an armed group', 'The group'],
    ],
    ['Velda Marrin spoke first. She said the envoy was wrong.', 'Velda Marrin', ['Velda Marrin', 'She']],
    [
      'Its spokesman, Jorim Tael, refused. Tael said he was tired.',
      'Jorim Tael',
      ['Its spokesman, Jorim Tael', 'Tael', 'he'],
    ],
    ['Residents fled. They said they had no water.', 'Residents', ['Residents', 'They', 'they']],
    ['Iran rejected the draft. They want a truce.', 'Iran', ['Iran']],
    ['The army captured two drivers and freed them.', 'two drivers', ['two drivers', 'them']],
  ])('%s', (text, name, expected) => expect(of(read(text), name)).toEqual(expected))

  it('does not take two arguments of one verb for one actor', () => {
    expect(of(read('Hamas attacked it.'), 'Hamas')).toEqual(['Hamas'])
  })

  it('knows a body that is written in lower case', () => {
    const doc = read('The UN security council met on Monday. Norway defied the authority of the security council.')
    expect(of(doc, 'UN Security Council')).toEqual(['The UN security council', 'the security council'])
    expect(doc.actors.map((a) => a.name)).not.toContain('authority of the security council')
  })

  it('takes "a country" for none of those named later', () => {
    const doc = read('It was hard to rule a country. Norway left. Norway came back. Norway stayed, and Norway sang.')
    expect(of(doc, 'Norway')).toHaveLength(4)
  })

  it('leaves "it" alone where nothing acts', () => {
    const doc = read('It is raining. It was clear that the plan had failed.')
    expect(doc.mentions.filter((m) => m.form === 'pronoun' && m.actor !== null)).toEqual([])
  })

  it('keeps the two sides as candidates', () => {
    const doc = read(
      'Chad attacked Niger in May. Chad and Niger met in June, and Egypt was told. The two sides signed nothing.',
    )
    const sides = doc.mentions.find((m) => m.rule === 'both-sides')
    expect(sides?.candidates?.map((c) => doc.actors[c]!.name).sort()).toEqual(['Chad', 'Niger'])
  })

  it('learns whose somebody is from the words behind his name', () => {
    const doc = read(
      'The Volta Movement attacked the town on Monday. Kofi Mensah, the movement’s spokesman, said it would free the soldiers. ' +
        'Ebo Kruger, speaking for the government of Togo, refused. Yaw Boateng signed for Ghana. ' +
        'Ama Owusu, for the Delta Front, said on Friday that it would wait.',
    )
    expect(of(doc, 'Volta Movement')).toContain('it')
    const idOf = (name: string) => actor(doc, name).id
    expect(actor(doc, 'Kofi Mensah').speaksFor).toBe(idOf('Volta Movement'))
    expect(actor(doc, 'Ebo Kruger').speaksFor).toBe(idOf('Togo'))
    expect(actor(doc, 'Yaw Boateng').partOf).toBe(idOf('Ghana'))
    expect(actor(doc, 'Ama Owusu').speaksFor).toBe(idOf('Delta Front'))
  })

  it('takes “the movement” for no charity, but for the whole of an armed wing that is named later', () => {
    const doc = read(
      'Amnesty International counted nine dead. The movement said it had lost two men. Saraya al-Salam said nothing.',
    )
    expect(of(doc, 'Amnesty International')).not.toContain('The movement')
    expect(of(doc, 'Sadrist Movement')).toContain('The movement')
  })

  it('gives a spokesman’s “it” to a thing he tells of', () => {
    const doc = read('The Volta Movement’s spokesman said the plan was flawed and that it would fail.')
    expect(of(doc, 'Volta Movement')).not.toContain('it')
  })

  it('lets an office speak for its holder', () => {
    const doc = read('An official left. President Kofi Mensah’s office said his deadline still stood.')
    expect(of(doc, 'Kofi Mensah')).toContain('his')
    expect(actor(doc, 'President Kofi Mensah’s office').speaksFor).toBe(actor(doc, 'Kofi Mensah').id)
  })

  it('leaves the first person to attribution', () => {
    const doc = read('“We are ready,” Tael said.')
    expect(doc.mentions.find((m) => m.rule === 'first-person')).toMatchObject({ actor: null, form: 'pronoun' })
  })

  it('mirrors when the sides change places', () => {
    const shape = (text: string) =>
      read(text).mentions.map((m) => [m.first, m.last, m.form, m.rule.replace(/-(countries|groups)$/, '')])
    const text = (a: string, b: string) =>
      `${a} said it would free the prisoners if ${b} kept its word. ${b} said ${a} was stalling.`
    expect(shape(text('Iran', 'Turkey'))).toEqual(shape(text('Turkey', 'Iran')))
  })
})

describe('the tables of a mentioned report', () => {
  it('agree with one another', () => {
    const doc = read(
      'Darvela’s army shelled Vesh Tamor, residents said. It denied this. The government of Darvela said its troops had left.',
    )
    doc.mentions.forEach((m, id) => {
      expect(m.id).toBe(id)
      expect(m.first <= m.head && m.head < m.last).toBe(true)
      expect(doc.mentionAt[m.head]).toBeGreaterThanOrEqual(0)
      if (m.actor !== null) expect(doc.actors[m.actor]!.mentions).toContain(id)
    })
    doc.actors.forEach((a, index) => {
      expect(a.index).toBe(index)
      expect(a.id).toBe(`a${index + 1}`)
    })
  })

  it('stand empty for an empty report', () => {
    expect(read('')).toMatchObject({ mentions: [], actors: [], places: [] })
  })
})

describe('names of actors', () => {
  it('keeps a loaded word that is all the text calls somebody as a quotation', () => {
    const doc = read('“The occupation will not last,” the mayor said. Residents blamed the terrorists.')
    const names = doc.actors.map(({ name }) => name)
    expect(names).toContain('“occupation”')
    expect(names).toContain('“terrorists”')
    expect(names).toContain('mayor')
  })
})

describe('fighters called after their group', () => {
  it('are the group', () => {
    const doc = read('Peru’s Shining Path guerrillas freed a hostage. Hezbollah fighters took the hill.')
    expect(of(doc, 'Shining Path')).toContain('Peru’s Shining Path guerrillas')
    expect(of(doc, 'Hezbollah')).toContain('Hezbollah fighters')
  })

  it.each(['fighters from Hezbollah', 'Hezbollah’s gunmen', 'Hezbollah forces'])('are the group: %s', (words) => {
    expect(of(read(`The mayor fled. The town fell to ${words} on Monday.`), 'Hezbollah')).toContain(words)
  })

  it('may be told of a militia', () => {
    const { actors } = read('The Lone Guard, a militia of farmers, said its men had left.')
    expect(actors.find(({ name }) => name === 'Lone Guard')?.kind).toBe('armed_group')
  })

  it('are the group of which the text goes on to tell', () => {
    expect(of(read('Hezbollah said its men had taken the hill.'), 'Hezbollah')).toContain('its men')
  })

  it.each([
    'Six Hezbollah militants were killed.',
    'Former Hezbollah militants were jailed.',
    'Hezbollah fighters from Tyre fled.',
    'Some fighters from Hezbollah refused to leave.',
    'Hezbollah freed 12 of its fighters.',
    'Dozens of fighters of Hezbollah fled.',
    'Hezbollah fighters who fled were jailed.',
    'Fighters from Hezbollah and Islamic Jihad met.',
  ])('are people where they are counted, some, told apart or in one place: %s', (text) => {
    expect(of(read(text), 'Hezbollah').filter((words) => /militants|fighters/i.test(words))).toEqual([])
  })
})

describe('the day of a report that nobody gave', () => {
  it('is that of a dateline which states it whole', () => {
    const line = (day: string) => read(`KETE, ${day} (Wire) - Shells hit the harbour, residents said.`).report
    expect(line('March 3, 2025')).toMatchObject({ published: '2025-03-03', publishedBasis: 'inferred' })
    expect(line('March 3')).toMatchObject({ published: null, publishedBasis: null })
  })

  it('is the given one where one is given', () => {
    const doc = read('KETE, March 3, 2025 (Wire) - Shells hit the harbour.', '2025-03-04')
    expect(doc.report).toMatchObject({ published: '2025-03-04', publishedBasis: 'given' })
  })
})
