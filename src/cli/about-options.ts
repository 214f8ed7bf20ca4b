import type { Command } from 'commander'
import { type About, checkAbout } from '../intake/report.js'

/** The options that tell what is known about a report beside its text; the same for every command that reads one. */
export const withAboutOptions = (command: Command): Command =>
  command
    .option('--published <date>', 'day the report was published, YYYY-MM-DD: "Wednesday" is reckoned from it')
    .option('--publisher <name>', 'who published it')
    .option('--title <title>', 'its headline, when the text does not begin with it')

/** What those options say, checked: an impossible date is a usage error. */
export const aboutOf = ({ published, publisher, title }: Record<string, unknown>): About =>
  checkAbout({
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
  })
