variable "name" {
  description = "The beginning of the names of all secrets, which are name/secret."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 30 lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "secrets" {
  description = "The secrets to make: the name of each and what it holds. Never a value."
  type        = map(string)

  validation {
    condition = length(var.secrets) > 0 && alltrue([
      for name, description in var.secrets :
      can(regex("^[a-z][a-z0-9-]{1,40}$", name)) && length(description) > 0
    ])
    error_message = "secrets must be one or more lower-case names, each with a description."
  }
}

variable "readers" {
  description = "Who reads which of the secrets: for each reader, the names of secrets."
  type        = map(set(string))
  default     = {}

  validation {
    condition = alltrue(flatten([
      for names in values(var.readers) : [
        for name in names : contains(keys(var.secrets), name)
      ]
    ]))
    error_message = "readers must name secrets that are in the variable secrets."
  }

  validation {
    condition     = alltrue([for names in values(var.readers) : length(names) > 0])
    error_message = "readers must each read at least one secret."
  }
}

variable "foreign_secrets" {
  description = "Secrets that something else makes, such as RDS: which they are, and who reads them."
  type = map(object({
    arn     = string
    key_arn = string
    readers = set(string)
  }))
  default = {}

  validation {
    condition = alltrue(flatten([
      for secret in values(var.foreign_secrets) : [
        for reader in secret.readers : contains(keys(var.readers), reader)
      ]
    ]))
    error_message = "foreign_secrets must name readers that are in the variable readers."
  }

  validation {
    condition = alltrue([
      for secret in values(var.foreign_secrets) :
      can(regex("^arn:[^*]+$", secret.arn)) && can(regex("^arn:[^*]+$", secret.key_arn))
    ])
    error_message = "foreign_secrets must be whole ARNs, without a wildcard."
  }
}

variable "recovery_window_days" {
  description = <<-EOT
    How many days a deleted secret can be brought back, 7 to 30; its name is taken as long. 0 deletes
    at once, for environments that are made and destroyed often.
  EOT
  type        = number
  default     = 30

  validation {
    condition = (
      var.recovery_window_days == 0
      || (var.recovery_window_days >= 7 && var.recovery_window_days <= 30)
    )
    error_message = "recovery_window_days must be 7 to 30, or 0."
  }
}
