import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

describe('sentences whose top word has nothing above it', () => {
  it.each([
    'As rebels advance on the town.',
    'As the army storms the port!',
    'For killing two guards.',
    'In freeing the hostages.',
    'A.',
    'And a.',
    'Demands that the army leave.',
    'Killed: a.',
    'As if they attack.',
  ])('are read: %s', (text) => {
    expect(read(makeReport(`${text}\n${text} Two guards were killed.\n`)).record.report.length).toBeGreaterThan(0)
  })
})
