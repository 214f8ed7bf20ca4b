import { userInfo } from 'node:os'

/** The name of whoever runs the program; a container may run as a user without one. */
export const userOfMachine = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
