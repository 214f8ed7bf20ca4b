import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** The doers of the last event of the text. */
const doers = (text: string): readonly string[] | undefined =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.at(-1)?.actors

describe('an attack that is pointed back to', () => {
  it.each([
    ['Turkish artillery shelled Kete on Sunday. Ten people were killed in the shelling.', ['Turkish artillery']],
    ['Turkish artillery shelled Kete on Sunday. The shelling killed ten people.', ['Turkish artillery']],
    ['Saudi jets bombed Sanaa. The strikes killed ten people.', ['Saudi forces']],
    ['A suicide bomber blew himself up in Lome. Police said the blast killed 16 people.', ['suicide bomber']],
    ['Rebels attacked a base near Goma. Ten soldiers were killed and 20 wounded in the attack.', ['Rebels']],
    ['Rebels attacked a base near Goma, killing ten soldiers. Two civilians were also wounded.', ['Rebels']],
    ['Turkey shelled Kete. The shelling killed ten people. It also wounded twenty.', ['Turkey']],
    [
      'Three shells fired by the rebels landed in Lome. Two of the shells hit a school, killing five children.',
      ['rebels'],
    ],
  ])('is done by who did it: %s', (text, expected) => {
    expect(doers(text)).toEqual(expected)
  })

  it.each([
    // Nothing points back.
    'Rebels attacked a base near Goma on Monday. At least ten soldiers were killed.',
    // Two sides attacked.
    'Turkey shelled Kete on Sunday. Rebels also attacked a convoy. Five people were killed in the attack.',
    // They may be the attackers' own.
    'Rebels attacked a base near Goma on Monday. Ten rebels were killed in the attack.',
    'The army attacked rebels near Goma on Monday. Ten soldiers were killed in the attack.',
    // Both sides fought.
    'Rebels clashed with the army in Kete. Ten people were killed in the fighting.',
    // Another attack.
    'Rebels attacked a convoy on Monday. The attack on a church in May killed ten people.',
    'Rebels attacked a convoy on Monday. Five civilians were also killed in raids on Goma.',
    // Nobody is named who wounds.
    'Rebels attacked a convoy on Monday. Also wounded two civilians.',
    // Only another says who did it.
    'Turkey said rebels attacked a convoy in Kete. Five people were killed in the attack, a hospital said.',
  ])('stays nobody’s: %s', (text) => {
    expect(doers(text)).toEqual([])
  })
})
