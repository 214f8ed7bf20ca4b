import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const actorsOf = (text: string) => read(makeReport(text)).record.actors

describe('those told of by whom they belong to', () => {
  it.each([
    ['Members of the armed forces killed six priests on Monday.', 'Members of the armed forces', 'armed forces'],
    ['Soldiers of the Tarle army burned two houses.', 'Soldiers of the Tarle army', 'Tarle army'],
  ])('are part of it: %s', (text, name, body) => {
    const actors = actorsOf(text)
    const whole = actors.find((actor) => actor.name === body)
    expect(whole).toBeDefined()
    expect(actors.find((actor) => actor.name === name)?.part_of).toBe(whole?.id)
  })

  it('leaves alone those who only suffered from it', () => {
    const [first] = actorsOf('Relatives of the soldiers protested on Monday.')
    expect(first?.part_of).toBeNull()
  })
})

describe('two people of whom nothing was told before', () => {
  it('are no two sides', () => {
    expect(actorsOf('A bomb killed two people on Monday.').map(({ name }) => name)).toContain('two people')
  })
})
