#include "tools/input.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <utility>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/model/date.h"

namespace isnad {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr int kMaxDepth = 64;               // a deeper tree costs stack when it is written again
constexpr std::size_t kMaxShownBytes = 60;  // of a bad value in a message
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// ---------------------------------------------------------------- JSON lines

// What a bad value looks like in a message: at most kMaxShownBytes, cut between characters.
std::string Shown(std::string_view value) {
  if (value.size() <= kMaxShownBytes) return std::string(value);
  std::size_t end = kMaxShownBytes;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
  return std::string(value.substr(0, end)) + "\u2026";
}

struct BadField {
  std::string field, what;
  std::optional<std::string> value;
};

std::string PlaceOf(const RawArticle& raw) {
  return raw.line == 0 ? raw.file : raw.file + ":" + std::to_string(raw.line);
}

Status BadLine(const RawArticle& raw, const BadField& bad) {
  std::string message = PlaceOf(raw) + ": \"" + bad.field + "\": " + bad.what;
  if (bad.value) message += ": \"" + Shown(*bad.value) + "\"";
  return Status::Invalid(message);
}

std::string Dump(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Throws BadField where a value has another type than text. null is as good as absent.
std::string TakeText(Json& object, const char* field) {
  const auto at = object.find(field);
  if (at == object.end()) return "";
  Json value = std::move(*at);
  object.erase(at);
  if (value.is_null()) return "";
  if (!value.is_string()) throw BadField{field, "not a string", Dump(value)};
  return std::move(value.get_ref<std::string&>());
}

std::string TakeDate(Json& object, const char* field) {
  std::string text = TakeText(object, field);
  if (!text.empty() && !ParseIsoDay(text)) throw BadField{field, "not a date", text};
  return text;
}

Json ParseLine(std::string_view line) {
  // Duplicate keys and depth are looked at while parsing: afterwards the first value would be gone.
  std::vector<std::set<std::string>> keys;
  std::string field;  // of the line's own object, the one that is being parsed
  const auto check = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start) {
      if (depth >= kMaxDepth) {
        throw BadField{field, "nested too deep", std::nullopt};
      }
      if (event == Json::parse_event_t::object_start) {
        keys.resize(static_cast<std::size_t>(depth) + 1);
        keys.back().clear();
      }
    } else if (event == Json::parse_event_t::key) {
      // The depth of a key is that of its object's members.
      const auto level = static_cast<std::size_t>(depth) - 1;
      if (keys.size() <= level) keys.resize(level + 1);
      const std::string& key = parsed.get_ref<const std::string&>();
      if (level == 0) field = key;
      if (!keys[level].insert(key).second) throw BadField{key, "given twice", std::nullopt};
    }
    return true;
  };
  return Json::parse(line.begin(), line.end(), check);
}

Result<Article> ParseJson(const RawArticle& raw, const InputOptions& options) {
  std::string_view line = raw.bytes;
  if (raw.line <= 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  try {
    Json object = ParseLine(line);
    if (!object.is_object()) {
      return Status::Invalid(PlaceOf(raw) + ": not a JSON object: \"" + Shown(Dump(object)) + "\"");
    }
    Article article;
    article.id.value = TakeText(object, "id");
    article.outlet = TakeText(object, "outlet");
    article.url = TakeText(object, "url");
    article.published = TakeDate(object, "published");
    article.archived = TakeDate(object, "archived");
    article.revised = TakeDate(object, "revised");
    article.lang = TakeText(object, "lang");
    article.title = TakeText(object, "title");
    article.text = TakeText(object, "text");
    if (article.title.empty() && article.text.empty()) throw BadField{"text", "missing", std::nullopt};
    if (!object.empty()) article.extra = object.dump();
    if (article.outlet.empty()) article.outlet = options.outlet;
    if (article.published.empty()) article.published = options.published;
    if (article.id.empty()) article.id = IdOfContent(article);
    return article;
  } catch (const BadField& bad) {
    return BadLine(raw, bad);
  } catch (const Json::parse_error& error) {
    const std::size_t at = std::min<std::size_t>(error.byte == 0 ? 0 : error.byte - 1, line.size());
    // The last bytes before the error, from the start of a character.
    std::size_t begin = at > 20 ? at - 20 : 0;
    while (begin < at && (static_cast<unsigned char>(line[begin]) & 0xC0) == 0x80) ++begin;
    return Status::Invalid(PlaceOf(raw) + ": not JSON at byte " + std::to_string(at) + ": \"" +
                           std::string(line.substr(begin, at - begin)) + "\"");
  }
}

// ---------------------------------------------------------------- text files

// A page saved as text holds more than its article: a date line and counters under the title, the headlines of
// other articles at the end. The text is one stretch of the file, byte by byte; what stands before and after it
// goes into `extra`.

struct Line {
  std::size_t begin = 0, end = 0;  // without the line's end
  std::size_t next = 0;            // begin of the next line
};

std::vector<Line> LinesOf(std::string_view bytes) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t stop = std::min(bytes.find('\n', at), bytes.size());
    const std::size_t end = stop > at && bytes[stop - 1] == '\r' ? stop - 1 : stop;
    lines.push_back({at, end, std::min(stop + 1, bytes.size())});
    at = stop + 1;
  }
  return lines;
}

bool Drop(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::string_view Trim(std::string_view text) {
  constexpr std::array<std::string_view, 10> kBlank = {" ",      "\t",     "\r",     "\n",     "\u00a0",
                                                       "\u200e", "\u200f", "\u200b", "\ufeff", "\u202c"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : kBlank) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
      if (!text.empty() && text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
    }
  }
  return text;
}

// A line without its bullet and the blanks around it.
std::string_view WithoutBullet(std::string_view line) {
  line = Trim(line);
  for (const std::string_view bullet :
       {"\u2022", "\u25cf", "\u25aa", "\u25a0", "\u00b7", "\u25e6", "\u2023", "|", "*", "-", "\u2013", "\u2014"}) {
    if (line.starts_with(bullet)) return Trim(line.substr(bullet.size()));
  }
  return line;
}

// Digits of any of the three scripts in ASCII; the rest as it is.
std::string WithAsciiDigits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto d = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (c == 0xD9 && d >= 0xA0 && d <= 0xA9) {  // U+0660 and up
      out += static_cast<char>('0' + (d - 0xA0)), ++i;
    } else if (c == 0xDB && d >= 0xB0 && d <= 0xB9) {  // U+06F0 and up
      out += static_cast<char>('0' + (d - 0xB0)), ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A line that is a date and no more, with a time after it or not: "2020/05/18", "18-05-2020", "2020-05-18 18:51".
std::optional<Day> DayOfLine(std::string_view line) {
  std::string text = WithAsciiDigits(WithoutBullet(line));
  std::array<int, 3> part{};
  std::array<std::size_t, 3> digits{};
  std::size_t at = 0;
  char separator = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    while (at < text.size() && IsDigit(text[at]) && digits[i] < 5)
      part[i] = part[i] * 10 + (text[at++] - '0'), ++digits[i];
    if (digits[i] == 0 || digits[i] == 5) return std::nullopt;
    if (i == 2) break;
    if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.')) return std::nullopt;
    if (separator != 0 && text[at] != separator) return std::nullopt;
    separator = text[at++];
  }
  // What follows may only be a time: digits, colons, blanks and a word or two (م، ص, PM).
  const std::string_view rest = Trim(std::string_view(text).substr(at));
  if (!rest.empty() && (rest.size() > 24 || rest.find(':') == std::string_view::npos)) return std::nullopt;
  CivilDay civil;
  if (digits[0] == 4) {
    civil = {part[0], part[1], part[2]};
  } else if (digits[2] == 4) {
    civil = {part[2], part[1], part[0]};  // the day first, as Arabic and European pages write it
  } else {
    return std::nullopt;
  }
  if (!IsValid(civil) || civil.year < 1900 || civil.year > 2200) return std::nullopt;
  return DayOf(civil);
}

// "6:51 م", "18:51"
bool IsTimeLine(std::string_view line) {
  const std::string text = WithAsciiDigits(WithoutBullet(line));
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon == 0 || colon > 2 || text.size() > 24) return false;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), IsDigit)) return false;
  if (colon + 2 >= text.size() || !IsDigit(text[colon + 1]) || !IsDigit(text[colon + 2])) return false;
  std::string_view rest = Trim(std::string_view(text).substr(colon + 3));
  return rest.size() <= 12 && std::none_of(rest.begin(), rest.end(), IsDigit);
}

// A share or view counter: a number and no more, "1,204", "1.2K".
bool IsCounterLine(std::string_view line) {
  const std::string text = WithAsciiDigits(Trim(line));
  if (text.empty() || text.size() > 9 || !IsDigit(text[0])) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return IsDigit(c) || c == ',' || c == '.' || c == 'K' || c == 'k' || c == 'M'; });
}

bool IsShareLine(std::string_view line) {
  const std::string_view text = WithoutBullet(line);
  constexpr std::array<std::string_view, 13> kWords = {"شارك",      "شاركها", "مشاركة", "المشاركات", "مشاهدات",
                                                       "المشاهدات", "تغريد",  "طباعة",  "Share",     "Shares",
                                                       "Tweet",     "Print",  "Views"};
  return std::find(kWords.begin(), kWords.end(), text) != kWords.end();
}

bool IsBlankLine(std::string_view line) { return WithoutBullet(line).empty(); }

// A heading above the headlines of other articles.
bool IsTailHeading(std::string_view line) {
  std::string_view text = WithoutBullet(line);
  while (!text.empty() && (text.back() == ':' || text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
  constexpr std::array<std::string_view, 22> kHeadings = {
      "مقالات متعلقة",    "مقالات ذات صلة",   "مواضيع متعلقة", "مواضيع ذات صلة", "مواد ذات صلة", "أخبار متعلقة",
      "أخبار ذات صلة",    "اخبار ذات صلة",    "ذات صلة",       "اقرأ أيضا",      "اقرأ أيضاً",    "اقرأ أيضًا",
      "إقرأ أيضاً",        "اقرأ المزيد",      "قد يعجبك أيضاً", "شاهد أيضاً",      "شاهد أيضا",    "الأكثر قراءة",
      "Related articles", "Related Articles", "Read also",     "Read more"};
  if (std::find(kHeadings.begin(), kHeadings.end(), text) != kHeadings.end()) return true;
  // "المزيد من سوريا": the name of a section, four words at most.
  return (text.starts_with("المزيد من ") || text.starts_with("More from ")) &&
         std::count(text.begin(), text.end(), ' ') <= 4 && text.find(':') == std::string_view::npos;
}

// A line that may stand in a tail: the length of a headline. A longer one is a paragraph, so the article goes on.
constexpr std::size_t kMaxHeadlineBytes = 220;

// A first line that is a paragraph of prose: the page had no title.
bool IsProse(std::string_view line) {
  const std::string_view text = Trim(line);
  return text.size() > 200 && text.ends_with(".") && !text.ends_with("..");
}

// The lines of a saved page. An index is a line's.
class Page {
 public:
  explicit Page(std::string_view bytes) : bytes_(bytes), lines_(LinesOf(bytes)) {}
  std::size_t size() const { return lines_.size(); }
  std::string_view operator[](std::size_t i) const {
    return bytes_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
  }
  // The bytes of lines from first to before last, without and with the end of the last one.
  std::string_view Part(std::size_t first, std::size_t last) const {
    return first >= last ? "" : bytes_.substr(lines_[first].begin, lines_[last - 1].end - lines_[first].begin);
  }
  std::string_view WholePart(std::size_t first, std::size_t last) const {
    return first >= last ? "" : bytes_.substr(lines_[first].begin, lines_[last - 1].next - lines_[first].begin);
  }

 private:
  std::string_view bytes_;
  std::vector<Line> lines_;
};

bool IsCounterOrBlank(std::string_view line) { return IsCounterLine(line) || IsShareLine(line) || IsBlankLine(line); }

// The first line behind the head, which stands from `first` on between title and text; `published`: the first day
// there.
std::size_t EndOfHead(const Page& page, std::size_t first, std::string& published) {
  std::size_t body = first;
  for (; body < page.size(); ++body) {
    const std::optional<Day> day = DayOfLine(page[body]);
    if (day && published.empty()) {
      published = IsoOf(*day);
    } else if (!day && !IsTimeLine(page[body]) && !IsCounterOrBlank(page[body])) {
      break;
    }
  }
  return body;
}

// The first line of the tail: a heading of the kind below which nothing is longer than a headline, with the counters
// and blank lines just above it.
std::size_t BeginOfTail(const Page& page, std::size_t body) {
  std::size_t end = page.size();
  for (std::size_t i = page.size(); i > body; --i) {
    const std::string_view line = page[i - 1];
    if (IsTailHeading(line)) {
      end = i - 1;
    } else if (!IsCounterOrBlank(line) && Trim(line).size() > kMaxHeadlineBytes) {
      break;
    }
  }
  while (end > body && IsCounterOrBlank(page[end - 1])) --end;
  return end;
}

Result<Article> ParseText(const RawArticle& raw, const InputOptions& options) {
  std::string_view bytes = raw.bytes;
  Drop(bytes, kByteOrderMark);
  if (bytes.find('\0') != std::string_view::npos) return Status::Invalid(PlaceOf(raw) + ": not a text file");
  const Page page(bytes);
  std::size_t first = 0;
  while (first < page.size() && Trim(page[first]).empty()) ++first;
  if (first == page.size()) return Status::Invalid(PlaceOf(raw) + ": empty");
  Article article;
  article.outlet = options.outlet;
  article.published = options.published;
  if (!IsProse(page[first])) article.title = std::string(Trim(page[first++]));

  std::string date_line;
  const std::size_t body = EndOfHead(page, first, date_line);
  if (article.published.empty()) article.published = date_line;
  const std::size_t end = BeginOfTail(page, body);
  article.text = std::string(page.WholePart(body, end));
  Json extra = Json::object();
  const auto keep = [&](const char* name, std::string_view part) {
    if (!Trim(part).empty()) extra[name] = Trim(part);
  };
  keep("page_head", page.Part(first, body));
  keep("page_tail", page.Part(end, page.size()));
  if (!extra.empty()) article.extra = extra.dump(-1, ' ', false, Json::error_handler_t::replace);
  article.id = IdOfContent(article);
  return article;
}

// ---------------------------------------------------------------- paths

bool HasKnownEnding(const fs::path& path) { return path.extension() == ".jsonl" || path.extension() == ".txt"; }

}  // namespace

ArticleId IdOfContent(const Article& article) {
  // Each field is closed by its length, so that no two ways to divide a text give one hash.
  std::string bytes;
  for (const std::string* field : {&article.outlet, &article.url, &article.title, &article.text}) {
    bytes += *field;
    bytes += '\0';
    bytes += std::to_string(field->size());
    bytes += '\0';
  }
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
  return {std::string(hex.data())};
}

Result<Article> ParseArticle(const RawArticle& raw, const InputOptions& options) {
  return raw.kind == RawArticle::Kind::kJson ? ParseJson(raw, options) : ParseText(raw, options);
}

Input::Input(const std::vector<std::string>& paths, std::istream& standard_input) : standard_input_(standard_input) {
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-") {
      items_.push_back({path, ""});
    } else if (fs::is_directory(path, error)) {
      std::vector<std::string> found;
      fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
      for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        if (at->is_regular_file(error) && HasKnownEnding(at->path())) found.push_back(at->path().string());
      }
      std::sort(found.begin(), found.end());
      if (found.empty()) items_.push_back({path, "holds no .jsonl and no .txt file"});
      for (std::string& file : found) items_.push_back({std::move(file), ""});
    } else if (!fs::exists(path, error)) {
      items_.push_back({path, "no such file or folder"});
    } else if (!HasKnownEnding(path)) {
      items_.push_back({path, "neither .jsonl nor .txt"});
    } else {
      items_.push_back({path, ""});
    }
  }
  for (const Item& item : items_) {
    std::error_code error;
    const std::uintmax_t size = item.path == "-" || !item.error.empty() ? 0 : fs::file_size(item.path, error);
    if (!error) bytes_total_ += size;
  }
}

std::optional<Result<RawArticle>> Input::Next() {
  for (;;) {
    if (lines_ != nullptr) {
      std::string line;
      while (std::getline(*lines_, line)) {
        ++line_;
        bytes_read_ += line.size() + 1;
        if (!Trim(line).empty()) return RawArticle{RawArticle::Kind::kJson, name_, line_, std::move(line)};
      }
      const bool failed = lines_->bad();
      lines_ = nullptr;
      file_.close();
      if (failed) return Status::Io(name_ + ":" + std::to_string(line_) + ": can't be read on");
    }
    if (next_item_ == items_.size()) return std::nullopt;
    const Item& item = items_[next_item_++];
    if (!item.error.empty()) return Status::Io(item.path + ": " + item.error);
    name_ = item.path;
    line_ = 0;
    if (item.path == "-") {
      lines_ = &standard_input_;
      continue;
    }
    file_.clear();
    file_.open(item.path, std::ios::binary);
    if (!file_) return Status::Io(item.path + ": can't be opened");
    if (fs::path(item.path).extension() == ".jsonl") {
      lines_ = &file_;
      continue;
    }
    std::ostringstream whole;
    whole << file_.rdbuf();
    file_.close();
    RawArticle raw{RawArticle::Kind::kText, item.path, 0, std::move(whole).str()};
    bytes_read_ += raw.bytes.size();
    return raw;
  }
}

std::vector<Result<RawArticle>> Input::NextBatch(std::size_t most) {
  std::vector<Result<RawArticle>> batch;
  while (batch.size() < most) {
    std::optional<Result<RawArticle>> next = Next();
    if (!next) break;
    batch.push_back(*std::move(next));
  }
  return batch;
}

}  // namespace isnad
