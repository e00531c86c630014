export default function ScreenPage() {
  return null;
}
