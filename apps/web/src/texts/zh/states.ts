export const states = {
  retry: '重试',
  unexpected: '这一块没有显示出来：页面出了差错。请重试，别的页面不受影响。',
  roleCan: '“{{role}}”可以查看。',
  request: '申请',
  offline: '连不上服务器，屏上是之前的数。',
  offlineUnsent: '离线中，已存本机 {{n}} 份，联网后自动上传。',
  loading: '正在读取',
} as const;

export const errors = {
  unreachable: '没有办成：连不上服务器。请检查网络后重试。',
  contract: '没有显示：页面与服务器的版本不一致。请刷新页面；仍不行请联系系统管理员。',
  foreign: '没有办成：服务器没有按约定回答（{{status}}）。请稍后重试；仍不行请联系系统管理员。',
} as const;
