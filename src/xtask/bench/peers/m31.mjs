import { Config, Query, SearcherFactory } from "@m31coding/fuzzy-search";

export const build = (rows) => {
  const config = Config.createDefaultConfig();
  // Cyrillic is left out unless asked for.
  config.normalizerConfig.allowCharacter = () => true;
  const engine = SearcherFactory.createSearcher(config);
  engine.indexEntities(rows, (row) => row.id, (row) => [row.title_ru, row.title_kk, row.code]);
  return engine;
};
export const search = (engine, query, most) =>
  engine.getMatches(new Query(query, most)).matches.map((match) => match.entity.id);
