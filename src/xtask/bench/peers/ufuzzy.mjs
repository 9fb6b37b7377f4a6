import uFuzzy from "@leeoniya/ufuzzy";

const errors = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 };
export const build = (rows) => ({
  engine: new uFuzzy({ alpha: "a-zа-яёәіңғүұқөһ", ...errors }),
  lines: rows.map((row) => `${row.title_ru} ¦ ${row.title_kk} ¦ ${row.code}`),
  ids: rows.map((row) => row.id),
});
export const search = ({ engine, lines, ids }, query, most) => {
  const [found, info, order] = engine.search(lines, query, 0, 1000);
  const places = order ? order.map((place) => info.idx[place]) : (found ?? []);
  return places.slice(0, most).map((place) => ids[place]);
};
