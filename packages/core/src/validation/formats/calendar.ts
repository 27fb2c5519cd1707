/** Dates, times and durations (RFC 3339; ISO 8601 for durations). */
import {isIsoDate} from '../../kinds/iso-date.ts';

const time = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))$/i;
const localTime = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;
const duration = /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H(?!\d+S))?(\d+M)?(\d+S)?)?|\d+W)$/;

function isTime(text: string): boolean {
  const match = time.exec(text);
  if (!match) return false;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [zoneHour, zoneMinute] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || zoneHour > 23 || zoneMinute > 59) return false;
  if (second < 60) return true;
  // A leap second only happens at 23:59:60 in UTC (RFC 3339, 5.7).
  const sign = match[6] === '-' ? -1 : 1;
  const utcMinutes = hour * 60 + minute - sign * (zoneHour * 60 + zoneMinute);
  return ((utcMinutes % 1440) + 1440) % 1440 === 1439;
}

function isDuration(text: string): boolean {
  // Parts may not be left out in between: "P1Y2D" has no months (RFC 3339, appendix A).
  return duration.test(text) && !/\dY\d+D/.test(text);
}

export const calendarFormats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isIsoDate,
  time: isTime,
  'date-time': (text) => /^.{10}[t ]/i.test(text) && isIsoDate(text.slice(0, 10)) && isTime(text.slice(11)),
  duration: isDuration,
  'local-time': (text) => localTime.test(text),
  'year-month': (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text),
};
