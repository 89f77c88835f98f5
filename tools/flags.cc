#include "tools/flags.h"

#include <CLI/CLI.hpp>

#include "core/model/date.h"

namespace isnad {

struct Flags::Impl {
  CLI::App app;
};

Flags::Flags(std::string_view name, std::string_view help, std::string_view example) : impl_(std::make_unique<Impl>()) {
  CLI::App& app = impl_->app;
  app.name("isnad " + std::string(name));
  app.description(std::string(help));
  app.footer("\nExample:\n  " + std::string(example));
  app.get_formatter()->column_width(28);
  app.add_option("--store", store, "the folder of the store, made by the first ingest")
      ->capture_default_str()
      ->type_name("DIR");
}

Flags::~Flags() = default;

Flags& Flags::Flag(const std::string& name, bool& value, const std::string& help) {
  impl_->app.add_flag(name, value, help);
  return *this;
}

Flags& Flags::Text(const std::string& name, std::string& value, const std::string& help) {
  impl_->app.add_option(name, value, help)->type_name("TEXT");
  return *this;
}

Flags& Flags::Number(const std::string& name, std::uint32_t& value, const std::string& help) {
  impl_->app.add_option(name, value, help)
      ->check([](const std::string& text) {
        const bool digits = !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == text.npos;
        return digits ? "" : "not a whole number like 3: \"" + text + "\"";
      })
      ->type_name("N");
  return *this;
}

Flags& Flags::OneOf(const std::string& name, std::string& value, const std::vector<std::string>& choices,
                    const std::string& help) {
  const std::string all = Listed(choices, "|");
  impl_->app.add_option(name, value, help)
      ->check([choices, all](const std::string& text) {
        return std::find(choices.begin(), choices.end(), text) != choices.end()
                   ? ""
                   : "not one of " + all + ": \"" + text + "\"";
      })
      ->type_name(all);
  return *this;
}

Flags& Flags::Date(const std::string& name, std::string& value, const std::string& help) {
  impl_->app.add_option(name, value, help)
      ->check([](const std::string& text) {
        return ParseIsoDay(text) ? "" : "not a date like 2021-12-13: \"" + text + "\"";
      })
      ->type_name("DATE");
  return *this;
}

Flags& Flags::Word(const std::string& name, std::string& value, const std::string& help) {
  impl_->app.add_option(name, value, help)->required()->type_name("");
  return *this;
}

Flags& Flags::Words(const std::string& name, std::vector<std::string>& values, bool required, const std::string& help) {
  CLI::Option* option = impl_->app.add_option(name, values, help)->type_name("");
  if (required) option->required();
  return *this;
}

Flags& Flags::Json() {
  CLI::Option* option = impl_->app.add_flag("--json", json, "print records as JSON, one object a line");
  if (CLI::Option* format = impl_->app.get_option_no_throw("--format")) option->excludes(format);
  return *this;
}

Flags& Flags::Format(std::string& format) {
  return OneOf("--format", format, {"table", "csv"},
               "csv: rows for a spreadsheet, each with its quote, address and archive link");
}

std::optional<int> Flags::Parse(const Args& args, Io& io) {
  CLI::App& app = impl_->app;
  try {
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));  // it takes them from the end
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    io.out << app.help();
    return kDone;
  } catch (const CLI::ParseError& error) {
    io.err << app.get_name() << ": " << Clean(error.what()) << "\nRun \"" << app.get_name()
           << " --help\" for its options.\n";
    return kWrongUsage;
  }
}

int Fail(Io& io, std::string_view message) {
  io.err << "isnad: " << Clean(message) << '\n';
  return kFailed;
}

}  // namespace isnad
