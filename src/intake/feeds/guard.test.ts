import { describe, expect, it } from 'vitest'
import { closedRangeOf, refusalOf } from './guard.js'

const at = (...addresses: string[]) => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
const none = new Set<string>()

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '0.1.2.3',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fd00:ec2::254',
    'fc00::1',
    'ff02::1',
    '2001:db8::1',
    '4000::1',
    'localhost',
  ])('%s is not public', (address) => {
    expect(closedRangeOf(address)).not.toBeNull()
  })

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(closedRangeOf(address)).toBeNull()
  })
})

describe('hosts', () => {
  it('are closed by one closed address among several', () => {
    expect(refusalOf('a.example', at('8.8.8.8', '10.0.0.1'), none, false)).toContain('10.0.0.1')
    expect(refusalOf('a.example', at('8.8.8.8', '2606:4700::1111'), none, false)).toBeNull()
  })

  it('are opened by name and port only', () => {
    const allowed = new Set(['inside.example:8080'])
    expect(refusalOf('inside.example:8080', at('10.0.0.1'), allowed, false)).toBeNull()
    expect(refusalOf('inside.example:22', at('10.0.0.1'), allowed, false)).toContain('by name')
    expect(refusalOf('other.example:8080', at('10.0.0.1'), allowed, false)).toContain('by name')
  })

  it('stay closed behind a public one, even when allowed', () => {
    const allowed = new Set(['inside.example'])
    expect(refusalOf('inside.example', at('10.0.0.1'), allowed, true)).toContain('redirect from a public address')
    expect(refusalOf('outside.example', at('8.8.8.8'), allowed, true)).toBeNull()
  })
})
