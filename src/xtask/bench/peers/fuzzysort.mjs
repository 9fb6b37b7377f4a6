import fuzzysort from "fuzzysort";

export const build = (rows) => fuzzysort.snapshot(rows, { keys: ["title_ru", "title_kk", "code"] });
export const search = (rows, query, most) =>
  fuzzysort.go(query, rows, { limit: most, threshold: 0.3 }).map((found) => found.obj.id);
