/** Who acts when nobody has signed in: the command line and the first start. No sign-in belongs to this id. */
export const SYSTEM_USER = '00000000-0000-7000-8000-000000000001';
