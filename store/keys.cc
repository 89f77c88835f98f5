#include "store/keys.h"

#include <xxhash.h>

#include <cstdio>

namespace isnad::keys {
namespace {

constexpr char kEscape = '\xff';
constexpr char kEnd = '\x01';

constexpr char kOfEvent = '\x01';
constexpr char kOfArticle = '\x02';
constexpr char kByNumber = '\x01';
constexpr char kByAnchor = '\x02';
constexpr char kById = '\x03';

void AppendEscaped(std::string& out, std::string_view text) {
  for (char byte : text) {
    out.push_back(byte);
    if (byte == '\0') out.push_back(kEscape);
  }
}

void AppendText(std::string& out, std::string_view text) {
  AppendEscaped(out, text);
  out.push_back('\0');
  out.push_back(kEnd);
}

template <class Unsigned>
void AppendNumber(std::string& out, Unsigned number) {
  for (int shift = static_cast<int>(sizeof(Unsigned)) * 8 - 8; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>((number >> shift) & 0xff));
  }
}

// Days before 1970 are negative: with the sign bit turned they sort before the others.
void AppendDay(std::string& out, Day day) { AppendNumber(out, static_cast<std::uint32_t>(day) ^ 0x80000000U); }

// Each takes its part from the front of `in`, or gives nullopt.
std::optional<std::string> TakeText(std::string_view& in) {
  std::string text;
  for (std::size_t i = 0; i + 1 < in.size(); ++i) {
    if (in[i] != '\0') {
      text.push_back(in[i]);
      continue;
    }
    ++i;
    if (in[i] == kEnd) {
      in.remove_prefix(i + 1);
      return text;
    }
    if (in[i] != kEscape) return std::nullopt;
    text.push_back('\0');
  }
  return std::nullopt;
}

template <class Unsigned>
std::optional<Unsigned> TakeNumber(std::string_view& in) {
  if (in.size() < sizeof(Unsigned)) return std::nullopt;
  Unsigned number = 0;
  for (std::size_t i = 0; i < sizeof(Unsigned); ++i) {
    number = static_cast<Unsigned>((number << 8) | static_cast<unsigned char>(in[i]));
  }
  in.remove_prefix(sizeof(Unsigned));
  return number;
}

std::optional<Day> TakeDay(std::string_view& in) {
  const auto bits = TakeNumber<std::uint32_t>(in);
  if (!bits) return std::nullopt;
  return static_cast<Day>(*bits ^ 0x80000000U);
}

std::string Tagged(char tag, std::string_view rest) { return std::string(1, tag).append(rest); }

}  // namespace

std::string Text(std::string_view text) {
  std::string key;
  AppendText(key, text);
  return key;
}

std::optional<std::string> ParseText(std::string_view key) {
  auto text = TakeText(key);
  if (!key.empty()) return std::nullopt;
  return text;
}

std::string TextPrefix(std::string_view prefix) {
  std::string key;
  AppendEscaped(key, prefix);
  return key;
}

std::string EndOf(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && end.back() == '\xff') end.pop_back();
  if (!end.empty()) end.back() = static_cast<char>(static_cast<unsigned char>(end.back()) + 1);
  return end;
}

std::string Number(std::uint64_t number) {
  std::string key;
  AppendNumber(key, number);
  return key;
}

std::optional<std::uint64_t> ParseNumber(std::string_view key) {
  const auto number = TakeNumber<std::uint64_t>(key);
  if (!key.empty()) return std::nullopt;
  return number;
}

std::string Ref(const ReportRef& report) {
  std::string key = Text(report.article.value);
  AppendNumber(key, report.ordinal);
  return key;
}

std::optional<ReportRef> ParseRef(std::string_view key) {
  auto article = TakeText(key);
  if (!article) return std::nullopt;
  const auto ordinal = TakeNumber<std::uint32_t>(key);
  if (!ordinal || !key.empty()) return std::nullopt;
  return ReportRef{{*std::move(article)}, *ordinal};
}

std::string HashOf(std::string_view bytes) {
  char hex[17];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
  return hex;
}

std::string VersionHash(const Article& article) {
  // Each field with its length before it, so that no two articles give the same bytes.
  std::string bytes;
  for (const std::string* field : {&article.outlet, &article.url, &article.published, &article.archived,
                                   &article.revised, &article.lang, &article.title, &article.text, &article.extra}) {
    AppendNumber(bytes, static_cast<std::uint64_t>(field->size()));
    bytes.append(*field);
  }
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::string out;
  AppendNumber(out, static_cast<std::uint64_t>(hash.high64));
  AppendNumber(out, static_cast<std::uint64_t>(hash.low64));
  return out;
}

std::string ArticleVersion(const ArticleId& id, std::string_view version_hash) {
  return Text(id.value).append(version_hash);
}

std::optional<ArticleKey> ParseArticle(std::string_view key) {
  auto id = TakeText(key);
  if (!id || (!key.empty() && key.size() != kVersionSize)) return std::nullopt;
  return ArticleKey{{*std::move(id)}, std::string(key)};
}

std::string ByDay(const DayKey& key) {
  std::string out;
  AppendDay(out, key.from);
  AppendDay(out, key.to);
  AppendText(out, key.place.value);
  AppendText(out, key.event.value);
  return out;
}

std::optional<DayKey> ParseByDay(std::string_view key) {
  const auto from = TakeDay(key);
  const auto to = TakeDay(key);
  if (!from || !to) return std::nullopt;
  auto place = TakeText(key);
  if (!place) return std::nullopt;
  auto event = TakeText(key);
  if (!event || !key.empty()) return std::nullopt;
  return DayKey{*from, *to, {*std::move(place)}, {*std::move(event)}};
}

std::string AfterDay(Day day) {
  std::string key;
  AppendDay(key, day);
  return EndOf(key);
}

std::string JudgementNumber(std::uint64_t number) { return Number(number); }
std::optional<std::uint64_t> ParseJudgement(std::string_view key) { return ParseNumber(key); }

std::string ConflictsOfEvent(const EventKey& event) { return Tagged(kOfEvent, Text(event.value)); }
std::string ConflictsOfArticle(const ArticleId& article) { return Tagged(kOfArticle, Text(article.value)); }

std::string RegisterNumber(std::uint64_t number) { return Tagged(kByNumber, Number(number)); }

std::optional<std::uint64_t> ParseRegisterNumber(std::string_view key) {
  if (key.empty() || key.front() != kByNumber) return std::nullopt;
  return ParseNumber(key.substr(1));
}

std::string RegisterAnchor(const ReportRef& anchor) { return Tagged(kByAnchor, Ref(anchor)); }
std::string RegisterId(const EventId& id) { return Tagged(kById, Text(id.value)); }
std::string RegisterNumbers() { return std::string(1, kByNumber); }

std::string ListRow(std::string_view list, std::string_view bound) { return Text(list).append(bound); }

std::optional<ListKey> ParseListRow(std::string_view key) {
  auto list = TakeText(key);
  if (!list) return std::nullopt;
  return ListKey{*std::move(list), std::string(key)};
}

std::string NameElement(const EntityId& entity, const ArticleId& article) {
  std::string element = Text(entity.value);
  AppendText(element, article.value);
  return element;
}

std::optional<std::pair<EntityId, ArticleId>> ParseNameElement(std::string_view element) {
  auto entity = TakeText(element);
  if (!entity) return std::nullopt;
  auto article = TakeText(element);
  if (!article || !element.empty()) return std::nullopt;
  return std::pair(EntityId{*std::move(entity)}, ArticleId{*std::move(article)});
}

std::string Readable(std::string_view key) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (char byte : key) {
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0x20 && value < 0x7f && byte != '\\' && byte != '"') {
      out.push_back(byte);
    } else {
      out.append("\\x").push_back(kHex[value >> 4]);
      out.push_back(kHex[value & 15]);
    }
  }
  return out;
}

}  // namespace isnad::keys
