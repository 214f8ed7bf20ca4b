import { createTable, LATER_TABLES, LOG_TABLES, RECORD_TABLES, STANDING_TABLES } from './shapes.js'

/** The step that brought the standing tables: what was decided before is put into them when a store is brought up to date. */
export const STANDING_STEP = 3

/**
 * The store's schema as the list of steps that lead to it. A step that was published is never changed: a store that was made by an
 * older version is brought up to date by the steps it lacks, each in one transaction.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'create schema log',
    'create table log.steps (step INTEGER, program VARCHAR, made TIMESTAMP)',
    ...Object.entries({ ...LOG_TABLES, ...RECORD_TABLES }).map(([name, columns]) =>
      createTable(`log.${name}`, columns),
    ),
    // What counts now: the newest version of each article, in its newest reading. Everything else stays in the log.
    `create view reports as select r.* exclude (seq, given_title, given_publisher),
       row_number() over (partition by article order by published nulls first, seq) as version, s.report is null as latest
     from log.reports r left join log.superseded s using (report)`,
    `create view readings as select reading, report, program, codebook, made
     from log.readings anti join log.reread using (reading) anti join log.superseded using (report)`,
    ...Object.keys(RECORD_TABLES).map(
      (name) =>
        `create view ${name} as select t.* exclude (reading) from log.${name} t semi join readings r on t.reading = r.reading`,
    ),
    `create view links as select l.* exclude (left_reading, right_reading) from log.links l
     where not exists (from log.reread x where x.reading = l.left_reading)
       and not exists (from log.reread x where x.reading = l.right_reading)`,
    'create view decisions as select * from log.decisions',
    'create view refusals as select * from log.refusals',
  ],
  [createTable('log.carried', LATER_TABLES.carried)],
  [
    // Records of the newest readings as people decided. The rows of a reading that something was decided on are replaced as a whole (standing.ts).
    'create schema standing',
    'create table standing.readings (reading INTEGER, report VARCHAR)',
    // What each record stands as that is not open, also those that were rejected.
    'create table standing.states (report VARCHAR, list VARCHAR, id VARCHAR, state VARCHAR)',
    ...Object.entries(STANDING_TABLES).flatMap(([name, columns]) => [
      createTable(`standing.decided_${name}`, columns),
      `create view standing.${name} as from log.${name}
       where reading not in (select reading from standing.readings) and reading not in (select reading from log.reread)
       union all by name from standing.decided_${name}`,
    ]),
  ],
  // Events that others made, under a schema of their own: no view of ours looks there.
  [
    ...(['outside_files', 'outside_events', 'outside_removed'] as const).map((name) =>
      createTable(`log.${name}`, LATER_TABLES[name]),
    ),
    'create schema outside',
    'create view outside.files as from log.outside_files anti join log.outside_removed using (file)',
    'create view outside.events as from log.outside_events anti join log.outside_removed using (file)',
  ],
  // What a question looks up row by row, all over a table: without an index that unpacks most of a large store.
  [
    'create index reports_report on log.reports (report)',
    'create index readings_report on log.readings (report)',
    'create index traits_subject on log.traits (subject)',
    'create index links_left on log.links (left_reading)',
    'create index links_right on log.links (right_reading)',
    ...(['traits', 'events', 'positions', 'rounds', 'proposals', 'figures'] as const).map(
      (name) => `create index ${name}_reading on log.${name} (reading)`,
    ),
  ],
  // Questions about stances go through the stances one after the other, and need no index of them; texts keep their first character.
  [
    'drop index log.traits_subject',
    createTable('log.stances', LATER_TABLES.stances),
    `insert into log.stances select reading, report, id, day, subject, body from log.traits where kind = 'position' order by trait`,
    `create view standing.stances as from log.stances
     where reading not in (select reading from standing.readings) and reading not in (select reading from log.reread)
     union all select reading, report, id, day, subject, body from standing.decided_traits where kind = 'position'`,
    // The driver takes a byte order mark off the front of a text: see put.ts.
    'update log.reports set text = chr(65279) || text where starts_with(text, chr(65279))',
  ],
  // Names of actors, each form once.
  [
    createTable('log.name_forms', LATER_TABLES.name_forms),
    createTable('log.named', LATER_TABLES.named),
    `insert into log.name_forms
     select row_number() over (order by name_key, name, kind, country, alias_keys), name_key, alias_keys, name, kind, country
     from (select distinct name_key, alias_keys, name, kind, country from log.actors where name_key is not null)`,
    `insert into log.named select f.form, a.reading from log.actors a join log.name_forms f
       on f.name_key = a.name_key and f.name = a.name and f.kind is not distinct from a.kind
         and f.country is not distinct from a.country and f.alias_keys is not distinct from a.alias_keys
     order by a.reading`,
    'create index name_forms_name_key on log.name_forms (name_key)',
  ],
  // What is found by looking through all names of actors (found-names.ts), one row.
  ['create table standing.found_names (forms BIGINT, program VARCHAR, names VARCHAR, sides VARCHAR)'],
]
