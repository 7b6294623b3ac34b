mock_provider "aws" { source = "../../mocks" }

variables {
  name                      = "farthing-test"
  instance_class            = "db.r7g.large"
  vpc_id                    = "vpc-00000000000000000"
  subnet_ids                = ["subnet-a", "subnet-b", "subnet-c"]
  client_security_group_ids = { pods = "sg-11111111111111111" }
}

run "postgres" {
  variables {
    engine_version     = "18.1"
    read_replica_count = 2
  }

  assert {
    condition = (
      keys(aws_vpc_security_group_ingress_rule.client) == ["pods"]
      && aws_vpc_security_group_ingress_rule.client["pods"].referenced_security_group_id == "sg-11111111111111111"
      && aws_vpc_security_group_ingress_rule.client["pods"].cidr_ipv4 == null
    )
    error_message = "Only the pods may connect."
  }

  assert {
    condition = alltrue([
      for database in concat(values(aws_db_instance.primary), values(aws_db_instance.replica)) :
      database.vpc_security_group_ids == toset([aws_security_group.database.id])
    ])
    error_message = "Primary and replicas must be in the security group for the clients."
  }

  assert {
    condition = toset(flatten([
      for database in concat(values(aws_db_instance.primary), values(aws_db_instance.replica)) : [
        for log in database.enabled_cloudwatch_logs_exports :
        "/aws/rds/instance/${database.identifier}/${log}"
      ]
    ])) == toset(keys(aws_cloudwatch_log_group.database))
    error_message = "Each log that RDS exports must have a log group; otherwise RDS creates it without a key."
  }

  assert {
    condition = (
      !aws_db_instance.primary["primary"].auto_minor_version_upgrade
      && aws_db_parameter_group.postgres["primary"].family == "postgres18"
    )
    error_message = "Version 18.1 must be pinned and have the parameters of version 18."
  }

  assert {
    condition     = length(output.reader_hosts) == 2
    error_message = "The output must contain the hosts of both replicas."
  }
}

run "aurora" {
  variables { engine = "aurora-postgresql" }

  assert {
    condition = (
      length(aws_db_instance.primary) == 0
      && keys(aws_rds_cluster_instance.aurora) == ["farthing-test-1", "farthing-test-2"]
    )
    error_message = "There must be a writer and a reader, and no PostgreSQL on RDS."
  }

  assert {
    condition = (
      aws_rds_cluster.aurora["cluster"].vpc_security_group_ids
      == toset([aws_security_group.database.id])
    )
    error_message = "The cluster must be in the security group for the clients."
  }

  assert {
    condition = toset([
      for log in aws_rds_cluster.aurora["cluster"].enabled_cloudwatch_logs_exports :
      "/aws/rds/cluster/${aws_rds_cluster.aurora["cluster"].cluster_identifier}/${log}"
    ]) == toset(keys(aws_cloudwatch_log_group.database))
    error_message = "Each log that Aurora exports must have a log group."
  }

  assert {
    condition = (
      alltrue([for instance in aws_rds_cluster_instance.aurora : instance.auto_minor_version_upgrade])
      && aws_rds_cluster_parameter_group.aurora["cluster"].family == "aurora-postgresql17"
    )
    error_message = "Version 17 must get minor upgrades and have the parameters of version 17."
  }

  assert {
    condition     = join(" ", output.reader_hosts) == "farthing.cluster-ro-mocked.eu-central-1.rds.amazonaws.com"
    error_message = "The output must contain the host of the readers."
  }
}

run "aurora_has_the_given_number_of_readers" {
  command = plan

  variables {
    engine             = "aurora-postgresql"
    read_replica_count = 3
  }

  assert {
    condition     = length(aws_rds_cluster_instance.aurora) == 4
    error_message = "There must be a writer and three readers."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    name                      = "farthing--test"
    engine_version            = "14.9"
    instance_class            = "m7g.large"
    storage_gb                = { initial = 100, max = 100 }
    read_replica_count        = 0.5
    vpc_id                    = "farthing"
    subnet_ids                = ["subnet-a", "subnet-b"]
    client_security_group_ids = { everybody = "0.0.0.0/0" }
    backup_retention_days     = 1
    log_retention_days        = 31
  }

  expect_failures = [
    var.name, var.engine_version, var.instance_class, var.storage_gb, var.read_replica_count,
    var.vpc_id, var.subnet_ids, var.client_security_group_ids, var.backup_retention_days,
    var.log_retention_days,
  ]
}

run "a_class_that_aurora_lacks_is_refused" {
  command = plan

  variables {
    engine         = "aurora-postgresql"
    instance_class = "db.m7g.large"
  }

  expect_failures = [var.instance_class]
}

run "another_engine_is_refused" {
  command = plan

  variables { engine = "mysql" }

  expect_failures = [var.engine]
}
