import fuzzysort from "fuzzysort";

const keys = ["title_ru", "title_kk", "code"];
export const build = (rows) => (fuzzysort.snapshot ? fuzzysort.snapshot(rows, { keys }) : rows);
export const search = (rows, query, most) =>
  fuzzysort.go(query, rows, { limit: most, threshold: 0.3, keys }).map((found) => found.obj.id);
