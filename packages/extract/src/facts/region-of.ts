const PLACE =
  /^[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|省|市|县|高新区|开发区|经开区|新区|(?<![园社小城地片郊校区镇]|山)区)(?![场政委长内域容直属级和])/;
const OWN = /^[全本我各]|[和与及、的]|^(?:新增|实施|建成|完成|发放|建设|累计|国家|城)/;

/** The place that an indicator begins with, where it is not the document's own. */
export function regionOf(indicator: string | null, document: string | null): string | null {
  if (indicator === null) return null;
  const place = PLACE.exec(indicator)?.[0];
  if (place === undefined || OWN.test(place) || place.length >= indicator.length) return null;
  return document?.includes(place) ? null : place;
}

/** A name without the document's own place in front (青河市税收 in a report of 青河市). */
export function withoutOwnPlace(name: string, document: string | null): string {
  const place = PLACE.exec(name)?.[0];
  if (document === null || place === undefined || !document.endsWith(place)) return name;
  return name.slice(place.length);
}
