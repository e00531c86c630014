/** Marks in number formats that say a number is shown as a date, and how finely. */
export const DATE_MARKS = /[yd年日]/i;
export const MONTH_MARK = /m|月/i;
export const DAY_MARK = /d|日/i;
