variable "region" {
  description = "The AWS region of the bucket."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be a name such as eu-central-1."
  }
}

variable "bucket" {
  description = "The name of the bucket, unique on AWS; for example, with your account number in it."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,55}[a-z0-9]$", var.bucket))
    error_message = "bucket must be 3 to 57 lower-case letters, digits and hyphens."
  }
}
