import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../testing/archives.js'
import { readTableBytes } from './table-bytes.js'
import { workbookSheet } from './workbook.js'

const OFFICE = '/usr/bin/soffice'

describe('workbooks', () => {
  it.skipIf(!existsSync(OFFICE))(
    'of LibreOffice (skipped where it is not installed) are read, errors of formulas and all',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-workbook-'))
      try {
        writeFileSync(
          join(folder, 'log.csv'),
          'Date,Killed,Place\n2024-08-14,12,Lunovar\n2024-08-15,=1/0,Ansolet\n2024-08-16,=B2+1,\n',
        )
        for (const kind of ['xlsx', 'ods']) {
          // Token 9 of the filter evaluates formulas.
          const options = [
            '--headless',
            `-env:UserInstallation=file://${folder}/profile`,
            '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true',
          ]
          execFileSync(OFFICE, [...options, '--convert-to', kind, '--outdir', folder, join(folder, 'log.csv')], {
            stdio: 'ignore',
          })
          const bytes = await readTableBytes(join(folder, `log.${kind}`))
          const { rows, sheets } = await workbookSheet(bytes, 'log', null)
          expect(sheets).toHaveLength(1)
          const cells = rows.map((row) => row.cells.slice(0, 3))
          expect(cells[0], kind).toEqual(['Date', 'Killed', 'Place'])
          expect(cells[1], kind).toEqual(['2024-08-14', '12', 'Lunovar'])
          expect([cells[2]?.[0], cells[3]?.[0]], kind).toEqual(['2024-08-15', '2024-08-16'])
          expect(cells[2]?.[1], kind).toMatch(/#DIV\/0!|=1\/0/)
          await expect(workbookSheet(bytes, 'log', 'Other')).rejects.toThrow(/has no sheet "Other"/)
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )

  it('that are damaged are one line', async () => {
    const broken = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('[Content_Types].xml and no more')])
    await expect(workbookSheet(broken, 'log.xlsx', null)).rejects.toThrow(/^log\.xlsx: cannot be read as a workbook/)
  })
})

describe('a table’s bytes', () => {
  it('come out of the one file in a zip archive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-table-'))
    try {
      const text = Buffer.from('date,actor\n'.repeat(50_000))
      writeFileSync(join(folder, 'a.zip'), zipOf([{ name: '20260514.export.CSV', bytes: text }]))
      expect((await readTableBytes(join(folder, 'a.zip'))).equals(text)).toBe(true)
      writeFileSync(join(folder, 'none.zip'), zipOf([{ name: 'folder/', bytes: Buffer.alloc(0) }]))
      await expect(readTableBytes(join(folder, 'none.zip'))).rejects.toThrow(/an archive with no file in it/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('come out of gzip as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-table-'))
    try {
      writeFileSync(join(folder, 'a.csv.gz'), gzipSync('date,actor\n'))
      expect((await readTableBytes(join(folder, 'a.csv.gz'))).toString()).toBe('date,actor\n')
      await expect(readTableBytes(folder)).rejects.toThrow(/is a folder/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
