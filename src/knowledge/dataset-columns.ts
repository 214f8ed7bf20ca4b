/** The columns of published event tables, in the order their makers give them. Files of other years may have some more or fewer. */

/** ACLED's event table. */
export const ACLED_COLUMNS = [
  'event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type', 'actor1', 'assoc_actor_1',
  'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction', 'civilian_targeting', 'iso', 'region', 'country', 'admin1', 'admin2',
  'admin3', 'location', 'latitude', 'longitude', 'geo_precision', 'source', 'source_scale', 'notes', 'fatalities', 'tags', 'timestamp',
] as const // biome-ignore format: the order of the format
export type AcledColumn = (typeof ACLED_COLUMNS)[number]

/** UCDP's Georeferenced Event Dataset. */
export const UCDP_COLUMNS = [
  'id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence', 'conflict_dset_id', 'conflict_new_id', 'conflict_name',
  'dyad_dset_id', 'dyad_new_id', 'dyad_name', 'side_a_dset_id', 'side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b',
  'number_of_sources', 'source_article', 'source_office', 'source_date', 'source_headline', 'source_original', 'where_prec',
  'where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude', 'geom_wkt', 'priogrid_gid', 'country', 'country_id',
  'region', 'event_clarity', 'date_prec', 'date_start', 'date_end', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best',
  'high', 'low', 'gwnoa', 'gwnob',
] as const // biome-ignore format: the order of the format
export type UcdpColumn = (typeof UCDP_COLUMNS)[number]

/** What GDELT has of each of two actors, behind "Actor1" and "Actor2". */
const GDELT_ACTOR_PARTS = [
  'Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code', 'Type1Code', 'Type2Code', 'Type3Code',
] as const // biome-ignore format: the order of the format
export type GdeltActorPart = (typeof GDELT_ACTOR_PARTS)[number]

/** What it has of each of three places, behind "Actor1Geo_", "Actor2Geo_" and "ActionGeo_". */
const GDELT_PLACE_PARTS = [
  'Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID',
] as const // biome-ignore format: the order of the format
export type GdeltPlacePart = (typeof GDELT_PLACE_PARTS)[number]

const FIRST = ['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'] as const
const ACTION = [
  'IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone',
] as const // biome-ignore format: the order of the format
const LAST = ['DATEADDED', 'SOURCEURL'] as const

export type GdeltColumn =
  | (typeof FIRST | typeof ACTION | typeof LAST)[number]
  | `Actor${1 | 2}${GdeltActorPart}`
  | `${'Actor1' | 'Actor2' | 'Action'}Geo_${GdeltPlacePart}`

const actor = (at: 1 | 2): readonly GdeltColumn[] => GDELT_ACTOR_PARTS.map((part) => `Actor${at}${part}` as const)

const place = (of: 'Actor1' | 'Actor2' | 'Action'): readonly GdeltColumn[] =>
  GDELT_PLACE_PARTS.map((part) => `${of}Geo_${part}` as const)

/** GDELT 2.0's event table, whose files have no header. */
export const GDELT_COLUMNS: readonly GdeltColumn[] = [
  ...FIRST,
  ...actor(1),
  ...actor(2),
  ...ACTION,
  ...place('Actor1'),
  ...place('Actor2'),
  ...place('Action'),
  ...LAST,
]
